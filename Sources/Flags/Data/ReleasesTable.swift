// Made by .ci/make-options.py from the reference tables; not to be edited by hand.
// swift-format-ignore-file
let releasesTable: StaticString = """
#2026-11-20
kubernetes	1.16	2019-09-18		2020-09-02	1.16.15	
kubernetes	1.17	2019-12-09		2021-01-13	1.17.17	
kubernetes	1.18	2020-03-25		2021-06-18	1.18.20	
kubernetes	1.19	2020-08-26		2021-10-28	1.19.16	
kubernetes	1.20	2020-12-08		2022-02-28	1.20.15	
kubernetes	1.21	2021-04-08		2022-06-28	1.21.14	
kubernetes	1.22	2021-08-04		2022-12-08	1.22.17	
kubernetes	1.23	2021-12-07		2023-02-28	1.23.17	
kubernetes	1.24	2022-05-03	2023-05-28	2023-07-28	1.24.17	
kubernetes	1.25	2022-08-23	2023-08-28	2023-10-28	1.25.16	
kubernetes	1.26	2022-12-09	2023-12-28	2024-02-28	1.26.15	
kubernetes	1.27	2023-04-11		2024-07-16	1.27.16	
kubernetes	1.28	2023-08-15	2024-08-28	2024-10-22	1.28.15	
kubernetes	1.29	2023-12-13	2024-12-28	2025-02-28	1.29.15	
kubernetes	1.30	2024-04-17	2025-04-28	2025-07-15	1.30.14	
kubernetes	1.31	2024-08-13	2025-08-28	2025-11-11	1.31.14	
kubernetes	1.32	2024-12-11	2025-12-28	2026-02-28	1.32.13	
kubernetes	1.33	2025-04-23	2026-04-28	2026-06-28	1.33.13	
kubernetes	1.34	2025-08-27	2026-08-27	2026-10-27	1.34.10	
kubernetes	1.35	2025-12-17	2026-12-28	2027-02-28	1.35.7	
kubernetes	1.36	2026-04-22	2027-04-28	2027-06-28	1.36.4	
kubernetes	1.37	2026-08-26	2027-08-28	2027-10-28	1.37.1	
containerd	1.6	2022-02-15		2025-08-23	1.6.39	
containerd	1.7	2023-03-10		2026-09	1.7.33	
containerd	2.0	2024-11-05		2027-03	2.0.10	
containerd	2.1	2025-05-07		2026-07-03	2.1.9	
containerd	2.2	2025-11-05		2026-11-06	2.2.5	
containerd	2.3	2026-04-30		2028-04-30	2.3.2	
containerd	2.4	2026-08-26		2027-04-26		
etcd	3.4	2019-08-30		2026-05-15	3.4.45	
etcd	3.5	2021-06		2027-07-08	3.5.33	
etcd	3.6	2025-05-15			3.6.14	
etcd	3.7	2026-07-08			3.7.1	
etcd-known-bad	3.5.0-3.5.2				3.5.3	inconsistent revision and data between members after a crash (PR 13908); consistent_index overwritten by the old local value (PR 13933)
etcd-known-bad	3.5.0-3.5.5				3.5.6	revision may differ between members when etcd crashes during defragmentation (PR 14733)
etcd-known-bad	3.5.0-3.5.11				3.5.12	delete inconsistencies in the read buffer (PR 17230)
etcd-known-bad	3.4.0-3.4.31				3.4.32	revisions that go back after a crash during compaction (PR 17864)
etcd-known-bad	3.5.0-3.5.13				3.5.14	revisions that go back after a crash during compaction (PR 17865)
etcd-known-bad	3.4.0-3.4.37				3.4.38	possible corruption when applySnapshot and defragmentation run at once (PR 20659)
etcd-known-bad	3.5.0-3.5.22				3.5.23	possible corruption when applySnapshot and defragmentation run at once (PR 20653)
etcd-known-bad	3.6.0-3.6.4				3.6.5	possible corruption when applySnapshot and defragmentation run at once (PR 20650)
etcd-known-bad	3.5.0-3.5.25				3.5.26	zombie members in v3store after an upgrade to 3.6 (PR 20995)
etcd-known-bad	3.4.0-3.4.7				3.4.8	inconsistency between WAL and server snapshot (PR 11888); corruption by consistent index (PR 11652)
"""

/// Everybody may do what they need and no more.
enum Access: Area {
  static let id = "rbac"
  static let title = "RBAC, access"
  static let rules: [Rule] = [
    authorizationMode, rbacEnabled, noAbac, nodeAuthorizer, failClosedWebhooks, anonymousAuth,
    noStaticTokens, identityProvider, bootstrapTokens,
    noAnonymousBindings, noBroadGroups, noWildcardRoles, noClusterAdminBindings, noSystemMasters,
    noEscalationVerbs, noClusterWideSecrets, noPodExec, noNodeProxy, noTokenRequests, noApproval,
    noWidenedView,
    noTakeoverAccounts, noPodCreation, noBindingWrites, noPortForward, noWebhookWrites,
    noVolumeCreation, noEndpointWrites, noMassDeletion, noSettingsWrites, noStatusWrites,
    bindingsWithinNamespace,
    existingRoles,
    existingServiceAccounts, ownServiceAccount, noNeedlessTokens, noLongLivedTokens,
    shortLivedProjections, quietDefaultAccounts,
    controllerCredentials,
  ]
}

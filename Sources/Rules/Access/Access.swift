/// Everybody may do what they need and no more.
enum Access: Area {
  static let id = "rbac"
  static let title = "RBAC, access"
  static let rules: [Rule] = [
    authorizationMode, rbacEnabled, noAbac, nodeAuthorizer, failClosedWebhooks, anonymousAuth,
    noStaticTokens, identityProvider, bootstrapTokens,
    noAnonymousBindings, noBroadGroups, noWildcardRoles, noClusterAdminBindings, noSystemMasters,
    noEscalationVerbs, noClusterWideSecrets, noPodExec, noNodeProxy, noTokenRequests, noWidenedView,
    existingRoles,
    existingServiceAccounts, ownServiceAccount, noNeedlessTokens, noLongLivedTokens,
    controllerCredentials,
  ]
}

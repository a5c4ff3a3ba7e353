// Everything that a board runs: an identity, the web app, the bot's registration with the channel of Teams, and where
// its data and its key are kept (cosmos.bicep, vault.bicep). One identity signs in everywhere: there is no password to keep.

targetScope = 'resourceGroup'

param location string = resourceGroup().location

@description('Short name, part of every other name: letters and digits only.')
@minLength(3)
@maxLength(16)
param name string

@description('The image of Pluis (infra/Containerfile), with its tag.')
param image string

@description('Entra tenants that may use this bot, with commas.')
param tenants string

@description('How many instances run; all are equal, there is no leader.')
@minValue(1)
param instances int = 2

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module cosmos 'cosmos.bicep' = {
  name: '${name}-cosmos'
  params: {
    location: location
    casesAccountName: '${name}-zaken'
    keysAccountName: '${name}-sleutels'
    principalId: identity.properties.principalId
  }
}

module vault 'vault.bicep' = {
  name: '${name}-vault'
  params: {
    location: location
    vaultName: '${name}-kluis'
    principalId: identity.properties.principalId
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: 'P0v3', capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux,container'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      alwaysOn: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PORT', value: '3978' }
        { name: 'WEBSITES_PORT', value: '3978' }
        { name: 'WEBSITES_ENABLE_APP_SERVICE_STORAGE', value: 'true' }
        { name: 'PLUIS_DATA', value: '/home/pluis' }
        { name: 'PLUIS_TENANTS', value: tenants }
        { name: 'PLUIS_URL', value: 'https://${name}.azurewebsites.net' }
        { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'PLUIS_STORE', value: 'cosmos' }
        { name: 'COSMOS_ENDPOINT', value: cosmos.outputs.casesEndpoint }
        { name: 'COSMOS_KEYS_ENDPOINT', value: cosmos.outputs.keysEndpoint }
        { name: 'PLUIS_VAULT_URL', value: vault.outputs.vaultUrl }
        { name: 'PLUIS_VAULT_KEY', value: vault.outputs.keyName }
        { name: 'PLUIS_INSTANCES', value: string(instances) }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Pluis'
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

output address string = 'https://${app.properties.defaultHostName}/api/messages'
output identityClientId string = identity.properties.clientId

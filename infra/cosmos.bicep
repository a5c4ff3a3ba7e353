// Two accounts of Cosmos DB: the streams, and the keys that open them. They are apart, so that a stream is erased
// everywhere once its key is gone and the backup of the keys (seven days) has aged out.
// The containers follow services/store/cosmos/containers.ts; a test compares them.

@description('Where everything is kept. One region: the consistency is Strong.')
param location string = resourceGroup().location

@description('Names of the accounts; they are part of an internet address and so unique in the world.')
param casesAccountName string
param keysAccountName string

@description('Object id of the managed identity with which Pluis signs in.')
param principalId string

var databaseName = 'pluis'

// The built-in role "Cosmos DB Built-in Data Contributor".
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource casesAccount 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: casesAccountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: [{ name: 'EnableServerless' }]
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
  }
}

resource keysAccount 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: keysAccountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: [{ name: 'EnableServerless' }]
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }
}

resource casesDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: casesAccount
  name: databaseName
  properties: { resource: { id: databaseName } }
}

resource keysDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: keysAccount
  name: databaseName
  properties: { resource: { id: databaseName } }
}

resource casesContainer 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: casesDatabase
  name: 'cases'
  properties: {
    resource: {
      id: 'cases'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/pk/?' }
          { path: '/seq/?' }
          { path: '/tenant/?' }
          { path: '/school/?' }
          { path: '/kind/?' }
          { path: '/status/?' }
          { path: '/audience/?' }
          { path: '/blindIndex/?' }
          { path: '/people/[]/?' }
          { path: '/lastActivity/?' }
          { path: '/nextDueAt/?' }
          { path: '/calc/?' }
          { path: '/openAt/?' }
          { path: '/stuck/?' }
          { path: '/delivery/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
        compositeIndexes: [
          [
            { path: '/lastActivity', order: 'descending' }
            { path: '/pk', order: 'ascending' }
          ]
          [
            { path: '/nextDueAt', order: 'ascending' }
            { path: '/pk', order: 'ascending' }
          ]
          [
            { path: '/calc', order: 'ascending' }
            { path: '/pk', order: 'ascending' }
          ]
          [
            { path: '/pk', order: 'ascending' }
            { path: '/delivery', order: 'ascending' }
          ]
          [
            { path: '/openAt', order: 'ascending' }
            { path: '/pk', order: 'ascending' }
            { path: '/delivery', order: 'ascending' }
          ]
        ]
      }
    }
  }
}

resource personsContainer 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: casesDatabase
  name: 'persons'
  properties: {
    resource: {
      id: 'persons'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/endsAt/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
  }
}

resource accessContainer 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: casesDatabase
  name: 'access'
  properties: {
    resource: {
      id: 'access'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/tenant/?' }
          { path: '/school/?' }
          { path: '/stream/?' }
          { path: '/at/?' }
          { path: '/no/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
        compositeIndexes: [
          [
            { path: '/at', order: 'descending' }
            { path: '/no', order: 'descending' }
          ]
        ]
      }
    }
  }
}

resource keysContainer 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: keysDatabase
  name: 'keys'
  properties: {
    resource: {
      id: 'keys'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/pk/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
  }
}


// Pluis signs in with its identity and reads and writes items; it may not make or remove databases.
resource casesRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: casesAccount
  name: guid(casesAccount.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${casesAccount.id}/sqlRoleDefinitions/${dataContributor}'
    scope: casesAccount.id
  }
}

resource keysRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: keysAccount
  name: guid(keysAccount.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${keysAccount.id}/sqlRoleDefinitions/${dataContributor}'
    scope: keysAccount.id
  }
}

output casesEndpoint string = casesAccount.properties.documentEndpoint
output keysEndpoint string = keysAccount.properties.documentEndpoint

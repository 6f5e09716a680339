import { RemovalPolicy, aws_dynamodb as dynamodb } from "aws-cdk-lib";
import { Construct } from "constructs";

export function add1EveryThingSetTable(scope: Construct): dynamodb.CfnTable {
  const table = new dynamodb.CfnTable(scope, "1EveryThingSetTable", {
    tableName: "1.every-Thing_set",
    billingMode: "PROVISIONED",
    provisionedThroughput: {
      readCapacityUnits: 5,
      writeCapacityUnits: 2,
    },
    attributeDefinitions: [
      {
        attributeName: "${pk}\"\\%{x}",
        attributeType: "S",
      },
      {
        attributeName: "true",
        attributeType: "B",
      },
      {
        attributeName: "country",
        attributeType: "S",
      },
      {
        attributeName: "city",
        attributeType: "S",
      },
      {
        attributeName: "street",
        attributeType: "S",
      },
      {
        attributeName: "number",
        attributeType: "N",
      },
      {
        attributeName: "seen",
        attributeType: "N",
      },
    ],
    keySchema: [
      {
        attributeName: "${pk}\"\\%{x}",
        keyType: "HASH",
      },
      {
        attributeName: "true",
        keyType: "RANGE",
      },
    ],
    globalSecondaryIndexes: [
      {
        indexName: "by-place",
        keySchema: [
          {
            attributeName: "country",
            keyType: "HASH",
          },
          {
            attributeName: "city",
            keyType: "HASH",
          },
          {
            attributeName: "street",
            keyType: "RANGE",
          },
          {
            attributeName: "number",
            keyType: "RANGE",
          },
        ],
        projection: {
          projectionType: "ALL",
        },
        provisionedThroughput: {
          readCapacityUnits: 5,
          writeCapacityUnits: 2,
        },
      },
      {
        indexName: "by-city",
        keySchema: [
          {
            attributeName: "city",
            keyType: "HASH",
          },
        ],
        projection: {
          projectionType: "KEYS_ONLY",
        },
        provisionedThroughput: {
          readCapacityUnits: 7,
          writeCapacityUnits: 3,
        },
      },
      {
        indexName: "by.street",
        keySchema: [
          {
            attributeName: "street",
            keyType: "HASH",
          },
          {
            attributeName: "seen",
            keyType: "RANGE",
          },
        ],
        projection: {
          projectionType: "INCLUDE",
          nonKeyAttributes: [
            "été: 'x' #\t*",
            "no",
          ],
        },
        provisionedThroughput: {
          readCapacityUnits: 5,
          writeCapacityUnits: 2,
        },
      },
    ],
    localSecondaryIndexes: [
      {
        indexName: "by-seen",
        keySchema: [
          {
            attributeName: "${pk}\"\\%{x}",
            keyType: "HASH",
          },
          {
            attributeName: "seen",
            keyType: "RANGE",
          },
        ],
        projection: {
          projectionType: "INCLUDE",
          nonKeyAttributes: [
            "été: 'x' #\t*",
          ],
        },
      },
      {
        indexName: "by-number",
        keySchema: [
          {
            attributeName: "${pk}\"\\%{x}",
            keyType: "HASH",
          },
          {
            attributeName: "number",
            keyType: "RANGE",
          },
        ],
        projection: {
          projectionType: "KEYS_ONLY",
        },
      },
    ],
    streamSpecification: {
      streamViewType: "NEW_AND_OLD_IMAGES",
    },
    timeToLiveSpecification: {
      attributeName: "ends",
      enabled: true,
    },
    tableClass: "STANDARD_INFREQUENT_ACCESS",
    deletionProtectionEnabled: true,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
    },
    tags: [
      {
        key: "0",
        value: "2010-09-09",
      },
      {
        key: "Kostenträger",
        value: "",
      },
      {
        key: "cost-center:a/b@c",
        value: "= + - . _ : / @",
      },
      {
        key: "if",
        value: "no",
      },
      {
        key: "team",
        value: "Überprüfung",
      },
      {
        key: "yes",
        value: "1e3",
      },
    ],
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return table;
}

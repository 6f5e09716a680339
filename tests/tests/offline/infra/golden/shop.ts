import { RemovalPolicy, aws_dynamodb as dynamodb } from "aws-cdk-lib";
import { Construct } from "constructs";

export function addShopTable(scope: Construct): dynamodb.CfnTable {
  const table = new dynamodb.CfnTable(scope, "ShopTable", {
    tableName: "shop",
    billingMode: "PAY_PER_REQUEST",
    attributeDefinitions: [
      {
        attributeName: "pk",
        attributeType: "S",
      },
      {
        attributeName: "sk",
        attributeType: "S",
      },
      {
        attributeName: "gsi1pk",
        attributeType: "S",
      },
      {
        attributeName: "gsi1sk",
        attributeType: "S",
      },
    ],
    keySchema: [
      {
        attributeName: "pk",
        keyType: "HASH",
      },
      {
        attributeName: "sk",
        keyType: "RANGE",
      },
    ],
    globalSecondaryIndexes: [
      {
        indexName: "gsi1",
        keySchema: [
          {
            attributeName: "gsi1pk",
            keyType: "HASH",
          },
          {
            attributeName: "gsi1sk",
            keyType: "RANGE",
          },
        ],
        projection: {
          projectionType: "ALL",
        },
      },
    ],
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return table;
}

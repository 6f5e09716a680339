import { RemovalPolicy, aws_dynamodb as dynamodb } from "aws-cdk-lib";
import { Construct } from "constructs";

export function addStudentsOffTable(scope: Construct): dynamodb.CfnTable {
  const table = new dynamodb.CfnTable(scope, "StudentsOffTable", {
    tableName: "students-off",
    billingMode: "PAY_PER_REQUEST",
    attributeDefinitions: [
      {
        attributeName: "student_id",
        attributeType: "N",
      },
    ],
    keySchema: [
      {
        attributeName: "student_id",
        keyType: "HASH",
      },
    ],
    tableClass: "STANDARD",
    deletionProtectionEnabled: false,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: false,
    },
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return table;
}

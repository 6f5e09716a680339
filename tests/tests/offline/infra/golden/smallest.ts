import { RemovalPolicy, aws_dynamodb as dynamodb } from "aws-cdk-lib";
import { Construct } from "constructs";

export function addStudentsTable(scope: Construct): dynamodb.CfnTable {
  const table = new dynamodb.CfnTable(scope, "StudentsTable", {
    tableName: "students",
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
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return table;
}

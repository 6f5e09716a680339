resource "aws_dynamodb_table" "students" {
  name         = "students"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "student_id"

  attribute {
    name = "student_id"
    type = "N"
  }

  lifecycle {
    prevent_destroy = true
  }
}

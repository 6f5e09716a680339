resource "aws_dynamodb_table" "students_off" {
  name                        = "students-off"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "student_id"
  stream_enabled              = false
  table_class                 = "STANDARD"
  deletion_protection_enabled = false

  attribute {
    name = "student_id"
    type = "N"
  }

  point_in_time_recovery {
    enabled = false
  }

  lifecycle {
    prevent_destroy = true
  }
}

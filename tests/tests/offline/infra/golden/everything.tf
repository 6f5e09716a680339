resource "aws_dynamodb_table" "table_1_every_Thing_set" {
  name                        = "1.every-Thing_set"
  billing_mode                = "PROVISIONED"
  read_capacity               = 5
  write_capacity              = 2
  hash_key                    = "$${pk}\"\\%%{x}"
  range_key                   = "true"
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"
  table_class                 = "STANDARD_INFREQUENT_ACCESS"
  deletion_protection_enabled = true

  attribute {
    name = "$${pk}\"\\%%{x}"
    type = "S"
  }

  attribute {
    name = "true"
    type = "B"
  }

  attribute {
    name = "country"
    type = "S"
  }

  attribute {
    name = "city"
    type = "S"
  }

  attribute {
    name = "street"
    type = "S"
  }

  attribute {
    name = "number"
    type = "N"
  }

  attribute {
    name = "seen"
    type = "N"
  }

  global_secondary_index {
    name            = "by-place"
    projection_type = "ALL"
    read_capacity   = 5
    write_capacity  = 2

    key_schema {
      attribute_name = "country"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "city"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "street"
      key_type       = "RANGE"
    }

    key_schema {
      attribute_name = "number"
      key_type       = "RANGE"
    }
  }

  global_secondary_index {
    name            = "by-city"
    projection_type = "KEYS_ONLY"
    read_capacity   = 7
    write_capacity  = 3

    key_schema {
      attribute_name = "city"
      key_type       = "HASH"
    }
  }

  global_secondary_index {
    name               = "by.street"
    projection_type    = "INCLUDE"
    non_key_attributes = ["été: 'x' #\t*", "no"]
    read_capacity      = 5
    write_capacity     = 2

    key_schema {
      attribute_name = "street"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "seen"
      key_type       = "RANGE"
    }
  }

  local_secondary_index {
    name               = "by-seen"
    range_key          = "seen"
    projection_type    = "INCLUDE"
    non_key_attributes = ["été: 'x' #\t*"]
  }

  local_secondary_index {
    name            = "by-number"
    range_key       = "number"
    projection_type = "KEYS_ONLY"
  }

  ttl {
    attribute_name = "ends"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }

  tags = {
    "0"                 = "2010-09-09"
    "Kostentr\u00e4ger" = ""
    "cost-center:a/b@c" = "= + - . _ : / @"
    "if"                = "no"
    team                = "Überprüfung"
    yes                 = "1e3"
  }
}

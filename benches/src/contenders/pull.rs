//! A pull parse that knows the struct, takes its attributes in whatever order they come, and checks next to
//! nothing: what reading the page costs at least.

use jiter::Jiter;

use super::Run;
use crate::fingerprint::seen;
use crate::models::Student;

/// The students of a page.
pub fn students(page: &[u8]) -> Vec<Student> {
    let mut json = Jiter::new(page);
    let mut students = Vec::new();
    let mut member = json.next_object().expect("an object").map(|name| name == "Items");
    while let Some(is_items) = member {
        if is_items {
            let mut more = json.next_array().expect("an array").is_some();
            while more {
                students.push(student(&mut json));
                more = json.array_step().expect("an array").is_some();
            }
        } else {
            json.next_skip().expect("a value");
        }
        member = json.next_key().expect("an object").map(|name| name == "Items");
    }
    students
}

fn student(json: &mut Jiter<'_>) -> Student {
    let mut student = Student {
        student_id: 0,
        first_name: String::new(),
        last_name: String::new(),
        grades: Vec::new(),
    };
    let mut field = json.next_object().expect("an item").map(place);
    while let Some(found) = field {
        match found {
            0 => student.student_id = number(json),
            1 => student.first_name = text(json),
            2 => student.last_name = text(json),
            3 => student.grades = grades(json),
            _ => json.next_skip().expect("a value"),
        }
        field = json.next_key().expect("an item").map(place);
    }
    student
}

fn place(name: &str) -> usize {
    match name {
        "student_id" => 0,
        "first_name" => 1,
        "last_name" => 2,
        "grades" => 3,
        _ => 4,
    }
}

fn number<N: std::str::FromStr>(json: &mut Jiter<'_>) -> N {
    json.next_object().expect("a value");
    let number = json.next_str().expect("an N").parse().ok().expect("a number");
    json.next_key().expect("the end");
    number
}

fn text(json: &mut Jiter<'_>) -> String {
    json.next_object().expect("a value");
    let text = json.next_str().expect("an S").to_owned();
    json.next_key().expect("the end");
    text
}

fn grades(json: &mut Jiter<'_>) -> Vec<u32> {
    json.next_object().expect("a value");
    let mut grades = Vec::new();
    let mut more = json.next_array().expect("an L").is_some();
    while more {
        grades.push(number(json));
        more = json.array_step().expect("an L").is_some();
    }
    json.next_key().expect("the end");
    grades
}

/// Reads a page, and nothing around it.
pub fn query(page: &[u8]) -> Run {
    let page = page.to_vec();
    Box::new(move || seen(&students(&page)))
}

/// Clones the students: the allocations that their own fields need.
pub fn clone(students: Vec<Student>) -> Run {
    Box::new(move || seen(&students.clone()))
}

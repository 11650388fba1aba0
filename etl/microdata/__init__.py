"""Answers of single respondents to tables of counts. No message here repeats what anyone answered."""

package dev.byline.reference;

/**
 * Why a value cannot be used: a URL, the name of a file, the number of a link. A flaw knows no check and no place; where a
 * check tells of it, it is a problem.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
public record Flaw(String what, String remedy) {}

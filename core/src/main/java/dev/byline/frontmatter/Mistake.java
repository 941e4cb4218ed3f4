package dev.byline.frontmatter;

/**
 * Something wrong with front matter.
 *
 * @param start where it begins in the text that the author wrote
 * @param end where it ends
 * @param what what is wrong
 * @param remedy what to do
 */
public record Mistake(int start, int end, String what, String remedy) {

    Mistake behind(int offset) {
        return new Mistake(start + offset, end + offset, what, remedy);
    }
}

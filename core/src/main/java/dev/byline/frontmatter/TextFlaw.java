package dev.byline.frontmatter;

/**
 * A flaw in a part of front matter.
 *
 * @param start where it begins in the text that the author wrote
 * @param end where it ends
 * @param what what is wrong
 * @param remedy what to do
 */
public record TextFlaw(int start, int end, String what, String remedy) {

    TextFlaw behind(int offset) {
        return new TextFlaw(start + offset, end + offset, what, remedy);
    }
}

package dev.byline.reference;

import java.util.List;

/**
 * A person.
 *
 * @param handle the name on the forge, without {@code @}
 * @param name the name to show; empty where none is declared
 * @param url the profile page
 * @param aliases former handles, which are cited as well
 */
public record Person(String handle, String name, String url, List<String> aliases) implements Reference {

    /** Copies the aliases, so that the person cannot change. */
    public Person {
        aliases = List.copyOf(aliases);
    }

    @Override
    public String label() {
        return "@" + handle;
    }

    /** The URL alone tells nearly all people apart, and sets of them are made for each item of a report. */
    @Override
    public int hashCode() {
        return url.hashCode();
    }
}

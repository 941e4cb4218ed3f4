package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ThreadLabel;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.problem.Suggestions;
import dev.byline.reference.Reference.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A way to make a problem go away, for a tool that can write. */
public sealed interface Repair {

    /**
     * What would be done.
     *
     * @return an order, as {@code write `[@rn]`}
     */
    String title();

    /**
     * Other text in a place.
     *
     * @param place the place
     * @param text the text; in a literal, without the escapes of Java
     * @param isText whether the place is in a literal
     */
    record Replace(String title, Place place, String text, boolean isText) implements Repair {}

    /**
     * More code behind a place.
     *
     * @param place the place
     * @param code what comes behind it
     */
    record Append(String title, Place place, String code) implements Repair {}

    /**
     * More text behind a place in a literal.
     *
     * @param place the place
     * @param text what comes behind it, without the escapes of Java
     */
    record AppendText(String title, Place place, String text) implements Repair {}

    /**
     * An argument less.
     *
     * @param place the argument
     */
    record RemoveArgument(String title, Place place) implements Repair {}

    /**
     * A thread more in the catalog.
     *
     * @param slug its repository, which is declared
     * @param number its number
     * @param pull whether it is a pull request
     */
    record DeclareThread(String title, String slug, int number, boolean pull) implements Repair {}

    /**
     * A person more in the catalog.
     *
     * @param handle the handle
     */
    record DeclarePerson(String title, String handle) implements Repair {}

    /**
     * Other text in a part of a passage.
     *
     * @param origins where the passage comes from
     * @param passage the text of the passage
     * @param start the offset of the part
     * @param end the offset behind it
     * @param text the new text
     * @return the repair; none where the part is put together from several literals
     */
    static List<Repair> replace(Origins origins, String passage, int start, int end, String text) {
        return characters(origins, passage, start, end)
                .<Repair>map(place -> new Replace("write `" + text + "`", place, text, true))
                .stream()
                .toList();
    }

    /** The place of a part of a text, where it is written in one literal. */
    private static Optional<Place> characters(Origins origins, String text, int start, int end) {
        return start < 0 || end > text.length() || end <= start
                ? Optional.empty()
                : origins.of(text, start, end)
                        .filter(place -> place instanceof Place.Characters characters
                                && characters.end() - characters.start() == end - start);
    }

    /**
     * More text behind a part of a passage.
     *
     * @param origins where the passage comes from
     * @param passage the text of the passage
     * @param end the offset behind which it comes
     * @param text the text
     * @return the repair; none where that is no literal
     */
    static List<Repair> append(Origins origins, String passage, int end, String text) {
        return characters(origins, passage, end - 1, end)
                .<Repair>map(place -> new AppendText("write `" + text.strip() + "` beside it", place, text))
                .stream()
                .toList();
    }

    /**
     * The declarations that would make a label known.
     *
     * @param label a label that nothing declares
     * @param catalog the catalog
     * @return a person, or a pull request and an issue; none for another label, or where the repository is not declared
     */
    static List<Repair> declare(String label, Catalog catalog) {
        if (UndefinedReference.HANDLE.matcher(label).matches()) {
            return List.of(person(label.substring(1)));
        }
        return ThreadLabel.parse(label).stream()
                .filter(thread -> thread.number() > 0)
                .flatMap(thread -> thread.slug(catalog.repositories()).stream()
                        .flatMap(slug ->
                                Stream.of(thread(slug, thread.number(), true), thread(slug, thread.number(), false))))
                .toList();
    }

    private static Repair person(String handle) {
        return new DeclarePerson("declare the person @" + handle, handle);
    }

    private static Repair thread(String slug, int number, boolean pull) {
        return new DeclareThread(
                "declare " + (pull ? "pull request " : "issue ") + number + " of " + slug, slug, number, pull);
    }

    /**
     * What an author may have meant by a constant that nothing declares.
     *
     * @param name the name
     * @param place where it stands
     * @param catalog the catalog
     * @return the nearest constant, and the declaration that would give the name
     */
    static List<Repair> ofConstant(String name, Place place, Catalog catalog) {
        var repairs = new ArrayList<Repair>();
        Suggestions.nearestConstant(name, catalog.constants().keySet())
                .ifPresent(near -> repairs.add(new Replace("write `" + near + "`", place, near, false)));
        var thread = NewDeclaration.thread(name, catalog);
        if (thread.isPresent()) {
            thread.get()
                    .repository()
                    .map(Repository::slug)
                    .ifPresent(slug -> repairs.add(
                            thread(slug, thread.get().number(), thread.get().pull())));
        } else {
            NewDeclaration.handle(name).map(Repair::person).ifPresent(repairs::add);
        }
        return repairs;
    }
}

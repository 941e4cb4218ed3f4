package dev.byline.index;

import dev.byline.reference.Reference.Person;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Somebody who is credited in the reports of a period.
 *
 * @param person who it is
 * @param credits how many paragraphs, highlights and items of the period the person's credits end
 * @param isNew whether no report before the period credits the person
 */
public record Contributor(Person person, int credits, boolean isNew) {

    /** What contributors are sorted by. */
    public enum Order {
        /** Who is credited most comes first. */
        CREDITS,
        /** By handle, without case. */
        HANDLE,
        /** By the name that is shown. */
        NAME,
        /** Who is credited for the first time comes first, then who is credited most. */
        NEW_FIRST
    }

    /** Two who are alike stand in the order of their handles. */
    static Comparator<Contributor> by(Order order) {
        var byHandle = Comparator.comparing(
                        (Contributor each) -> each.person().handle().toLowerCase(Locale.ROOT))
                .thenComparing(each -> each.person().handle());
        var byCredits = Comparator.comparing(Contributor::credits).reversed().thenComparing(byHandle);
        return switch (order) {
            case CREDITS -> byCredits;
            case HANDLE -> byHandle;
            case NAME ->
                Comparator.comparing((Contributor each) -> each.name(), Collator.getInstance(Locale.ROOT)::compare)
                        .thenComparing(byHandle);
            case NEW_FIRST ->
                Comparator.comparing((Contributor each) -> !each.isNew()).thenComparing(byCredits);
        };
    }

    /**
     * What the person is called.
     *
     * @return the name, or the handle where no name is declared
     */
    public String name() {
        return person.name().isBlank() ? person.handle() : person.name();
    }

    /** As a line of a list of thanks: {@code Ada Lovelace (@ada), 3 credits, for the first time}. */
    @Override
    public String toString() {
        return (person.name().isBlank() ? "@" + person.handle() : name() + " (@" + person.handle() + ")") + ", "
                + credits + (credits == 1 ? " credit" : " credits") + (isNew ? ", for the first time" : "");
    }
}

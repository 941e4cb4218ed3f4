package dev.byline.processor.declaration;

import dev.byline.problem.CheckId;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** Finds {@code @SuppressWarnings("byline:<id>")} on elements and around them. */
public final class Suppressions {

    private Suppressions() {}

    /**
     * Which checks are silenced in one place of the source.
     *
     * @param place the place
     * @return whether a check is silenced there
     */
    public static Predicate<CheckId> at(Element place) {
        return check -> isSilenced("byline:" + check.id(), place);
    }

    private static boolean isSilenced(String warning, Element place) {
        for (Element element = place; element != null; element = element.getEnclosingElement()) {
            var suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains(warning)) {
                return true;
            }
        }
        return false;
    }
}

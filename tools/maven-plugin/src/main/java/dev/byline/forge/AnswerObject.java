package dev.byline.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An object of an answer. Each field is asked for as what it has to be, so that an answer of another kind is told from one
 * that says nothing.
 *
 * @param node the object
 */
record AnswerObject(JsonNode node) {

    private static final int ISO_DAY = "2017-06-20".length();

    /** A field that has to be there. */
    String text(String name) throws IOException {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** The text of a field; empty where it is not there, or null. */
    Optional<String> optionalText(String name) throws IOException {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw missing(name);
        }
        return Optional.of(Texts.wellFormed(value.textValue()));
    }

    /** A number that has to be there. */
    int number(String name) throws IOException {
        var value = node.path(name);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw missing(name);
        }
        return value.intValue();
    }

    /** The number that the forge itself knows it by, which may be large. */
    long id() throws IOException {
        var value = node.path("id");
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw missing("id");
        }
        return value.longValue();
    }

    /** Whether a field is there and true. */
    boolean flag(String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    /** Whether a field is there and false. */
    boolean isSwitchedOff(String name) {
        return node.path(name).isBoolean() && !node.path(name).booleanValue();
    }

    /** A time that has to be there. */
    Instant time(String name) throws IOException {
        return optionalTime(name).orElseThrow(() -> missing(name));
    }

    /** The time of a field; empty where it is not there, or null. */
    Optional<Instant> optionalTime(String name) throws IOException {
        var text = optionalText(name);
        try {
            return text.map(time -> OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            throw new IOException("the answer has no time in " + name, e);
        }
    }

    /** The day of a field, which may have a time behind it; empty where it is not there, or null. */
    Optional<LocalDate> optionalDay(String name) throws IOException {
        var text = optionalText(name);
        try {
            return text.map(day -> LocalDate.parse(day.length() > ISO_DAY ? day.substring(0, ISO_DAY) : day));
        } catch (DateTimeException e) {
            throw new IOException("the answer has no day in " + name, e);
        }
    }

    /** The object of a field; empty where it is not there, or null. */
    Optional<AnswerObject> object(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject).map(AnswerObject::new);
    }

    /** The objects of a list; none where it is not there, or null. */
    List<AnswerObject> objects(String name) {
        var objects = new ArrayList<AnswerObject>();
        node.path(name).forEach(each -> objects.add(new AnswerObject(each)));
        return objects;
    }

    /** The texts of a list; none where it is not there, or null. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        node.path(name).forEach(each -> texts.add(Texts.wellFormed(each.asText())));
        return texts;
    }

    /** The names of the objects of a list, sorted. */
    List<String> names(String list) throws IOException {
        var names = new ArrayList<String>();
        for (var each : objects(list)) {
            names.add(each.text("name"));
        }
        Collections.sort(names);
        return names;
    }

    private static IOException missing(String name) {
        return new IOException("the answer has no " + name);
    }
}

package dev.byline.evaluate;

import dev.byline.dsl.ReportDocument;
import dev.byline.evaluate.Evaluation.Refusal;
import dev.byline.evaluate.Evaluation.Unknown;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is left out of a report while it is evaluated, and why. */
final class LeftOut {

    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private final Set<Unknown> broken = new LinkedHashSet<>();
    private final Set<Unknown> gone = new LinkedHashSet<>();
    private boolean complete = true;
    private int inConstant;

    /** Notes something that has no value, and gives none. */
    Optional<Object> refuse(String what, String remedy, Place place) {
        return wrong(CheckId.NOT_A_REPORT_VALUE, what, remedy, place);
    }

    /** Notes a member of a class that Byline has not read, and gives no value. */
    Optional<Object> unread(String member, String owner, Place place) {
        return wrong(
                CheckId.UNREAD_REPORT,
                "`" + owner + "` is not compiled now, and this version of Byline has not read `" + member + "` in it",
                "compile all again, with Maven by `mvn clean compile`",
                place);
    }

    /** Notes something that is a value and wrong, and gives none. */
    Optional<Object> wrong(CheckId check, String what, String remedy, Place place) {
        if (inConstant == 0) {
            refusals.add(new Refusal(check, what, remedy, place));
            complete = false;
        }
        return Optional.empty();
    }

    /** Notes that something was left out of which the compiler speaks itself. */
    void note() {
        complete = false;
    }

    /** Notes a name that nothing declares, and gives no value. */
    Optional<Object> unknown(String name, Place place) {
        complete = false;
        broken.add(new Unknown(name, place));
        if (!name.isEmpty()) {
            unknown.add(new Unknown(name, place));
        }
        return Optional.empty();
    }

    /** Notes a constant that is no more, and gives no value. */
    Optional<Object> gone(String name, Place place) {
        complete = false;
        gone.add(new Unknown(name, place));
        return Optional.empty();
    }

    /** Notes a call that nobody knows; what is left of it is part of the document. */
    void broken(String name, Place place) {
        complete = false;
        broken.add(new Unknown(name, place));
    }

    /** Whether nothing was left out so far. */
    boolean isComplete() {
        return complete;
    }

    /** Whether it is the initializer of a constant of the language that is evaluated: javac has accepted it as such. */
    boolean isInConstant() {
        return inConstant > 0;
    }

    /** Evaluates the initializer of a constant of the language, of which javac knows the value in any case. */
    Optional<Object> inConstant(Supplier<Optional<Object>> initializer) {
        inConstant++;
        try {
            return initializer.get();
        } finally {
            inConstant--;
        }
    }

    Evaluation evaluation(Optional<ReportDocument> document, Origins origins) {
        return new Evaluation(
                document,
                origins,
                List.copyOf(refusals),
                List.copyOf(unknown),
                List.copyOf(gone),
                List.copyOf(broken),
                complete && document.isPresent());
    }
}

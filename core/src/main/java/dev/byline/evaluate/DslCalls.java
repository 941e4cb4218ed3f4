package dev.byline.evaluate;

import dev.byline.dsl.Block;
import dev.byline.dsl.ReportDocument;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls of the DSL in a report. */
final class DslCalls {

    private final DslReplay dsl = new DslReplay();
    private final LeftOut leftOut;
    private final Origins origins;
    private final Salvage salvage;
    private final TypedText typed;

    DslCalls(LeftOut leftOut, Origins origins) {
        this.leftOut = leftOut;
        this.origins = origins;
        this.salvage = new Salvage(dsl, origins);
        this.typed = new TypedText(leftOut, origins);
    }

    /** What is left of a call that does not compile. */
    Optional<Object> of(BrokenCall call, Optional<Object> receiver, List<Optional<Object>> arguments) {
        leftOut.broken(call.name(), call.place());
        return Optional.of(salvage.of(receiver, call.name(), arguments));
    }

    /** Calls a method of the DSL on the values of its receiver and its arguments, as far as they have any. */
    Optional<Object> of(DslCall call, Optional<Object> receiver, List<Optional<Object>> given) {
        if (TypedText.is(call)) {
            return typed.of(call, given);
        }
        var arguments = new Object[call.arguments().size()];
        var missing = false;
        for (var i = 0; i < arguments.length; i++) {
            var argument = given.get(i);
            if (argument.isEmpty() && call.method().parameters().get(i).equals("java.lang.String")) {
                argument = Optional.of(origins.opaque(
                        Evaluator.MISSING, call.arguments().get(i).place()));
            }
            missing |= argument.isEmpty();
            arguments[i] = argument.orElse("");
        }
        Stream.of(arguments).forEach(argument -> refuseHalves(argument, call.namePlace()));
        if (missing) {
            return Optional.of(withoutArguments(call, receiver, given));
        }
        try {
            var result = dsl.call(call.method(), receiver.orElse(null), arguments);
            var partial = Stream.of(arguments).anyMatch(origins::isPartial);
            originates(
                    result,
                    call.namePlace(),
                    partial || receiver.filter(origins::isPartial).isPresent());
            if (result instanceof ReportDocument document) {
                var before = receiver.filter(ReportDocument.class::isInstance)
                        .map(known -> ((ReportDocument) known).blocks().size())
                        .orElse(0);
                addBlocks(document.blocks(), before, call.namePlace(), partial);
            }
            return Optional.of(result);
        } catch (DslReplay.VersionMismatch e) {
            return leftOut.refuse(
                    "byline-processor does not know " + e.getMessage() + " of this byline-dsl",
                    "use the same version of both",
                    call.namePlace());
        } catch (DslReplay.Misfit e) {
            if (leftOut.isComplete()) {
                // The compiler was content with the types.
                throw new IllegalStateException("cannot call " + call.method(), e);
            }
            return Optional.of(salvage.of(
                    receiver,
                    call.method().name(),
                    Stream.of(arguments).map(Optional::of).toList()));
        } catch (DslReplay.Rejected e) {
            return leftOut.refuse(
                    "`" + call.method().name() + "` does not accept this: " + e.getMessage(),
                    "correct its arguments",
                    call.namePlace());
        }
    }

    /** Blocks that a document itself has made of arguments: they are behind those that it had before. */
    private void addBlocks(List<Block> blocks, int before, Place place, boolean partial) {
        for (var i = blocks.size() - 1; i >= 0; i--) {
            if (origins.of(blocks.get(i)).isEmpty()) {
                originates(blocks.get(i), place, partial);
            } else if (i < before) {
                // With tens of thousands of calls, all before are not looked at for each.
                return;
            }
        }
    }

    private void originates(Object value, Place place, boolean partial) {
        origins.put(value, place);
        if (partial) {
            origins.putPartial(value);
        }
    }

    /** A call that cannot be replayed is left out of a chain; the prose that it was given is still prose. */
    private Object withoutArguments(DslCall call, Optional<Object> receiver, List<Optional<Object>> arguments) {
        leftOut.note();
        var rest = receiver.filter(object -> !(object instanceof ReportDocument))
                .orElseGet(() -> salvage.of(receiver, call.method().name(), arguments));
        origins.putPartial(rest);
        return rest;
    }

    /** No encoding keeps half of a character. */
    private void refuseHalves(Object argument, Place place) {
        if (argument instanceof String[] texts) {
            Stream.of(texts).forEach(text -> refuseHalves(text, place));
        } else if (argument instanceof String text) {
            for (var at = Surrogates.half(text, 0); at >= 0; at = Surrogates.half(text, at + 1)) {
                leftOut.refuse(
                        "`" + Surrogates.escape(text.charAt(at)) + "` is half of a character",
                        Surrogates.remedy(text.charAt(at)),
                        origins.of(text, at, at + 1).orElse(place));
            }
        }
    }
}

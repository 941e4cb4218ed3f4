package dev.byline.evaluate;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.Block;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.evaluate.Evaluation.Refusal;
import dev.byline.evaluate.Evaluation.Unknown;
import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.CatalogConstant;
import dev.byline.expression.Expression.Concatenation;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.Expression.HelperCall;
import dev.byline.expression.Expression.Literal;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Expression.Variable;
import dev.byline.expression.MemberName;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.reference.Document;
import dev.byline.reference.Issue;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.PullRequest;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportReference;
import dev.byline.reference.Repository;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evaluates the body of one report. It knows no method of the DSL: it replays each call on the DSL's own classes,
 * so that the compiler and the running report cannot differ.
 *
 * <p>What has no value is noted and left out, and the rest is evaluated all the same: an author wants to see all
 * mistakes at once.
 */
public final class Evaluator {

    /** Deep enough for any report, and far from the end of the compiler's stack. */
    private static final int MAX_DEPTH = 400;

    /** More than any report has, and few enough that helper methods which call each other twice end soon. */
    private static final int MAX_STEPS = 1_000_000;

    /** More than any report has, in UTF-16 units. */
    private static final int MAX_TEXT = 16 << 20;

    /** Stands for text without a value, so that what else is wrong with what it is part of is still seen. */
    public static final String MISSING = "…";

    private final Catalog catalog;
    private final ConstantClasses constants;
    private final Library library;
    private final DslReplay dsl = new DslReplay();
    private final Origins origins = new Origins();
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private final Set<Unknown> gone = new LinkedHashSet<>();
    private boolean complete = true;
    private final Set<MemberName> active = new HashSet<>();
    private int depth;
    private int steps;
    private long textLength;

    /**
     * An evaluator for one report.
     *
     * @param catalog the catalog of its series
     * @param constants the classes with its constants
     * @param library the helper methods and constants of the compilation
     */
    public Evaluator(Catalog catalog, ConstantClasses constants, Library library) {
        this.catalog = catalog;
        this.constants = constants;
        this.library = library;
    }

    /**
     * Evaluates a report. May be called once.
     *
     * @param body the report's {@code write} method
     * @return its document, and what is not a value
     */
    public Evaluation evaluate(Body body) {
        var value = call(body, List.of());
        var document = value.filter(ReportDocument.class::isInstance).map(ReportDocument.class::cast);
        return new Evaluation(
                document,
                origins,
                List.copyOf(refusals),
                List.copyOf(unknown),
                List.copyOf(gone),
                complete && document.isPresent());
    }

    private Optional<Object> refuse(String what, String remedy, Place place) {
        refusals.add(new Refusal(what, remedy, place));
        complete = false;
        return Optional.empty();
    }

    private Optional<Object> call(Body body, List<Optional<Object>> arguments) {
        var variables = new HashMap<String, Optional<Object>>();
        for (var i = 0; i < Math.min(arguments.size(), body.parameters().size()); i++) {
            variables.put(body.parameters().get(i), arguments.get(i));
        }
        for (var local : body.locals()) {
            variables.put(local.name(), value(local.value(), variables));
        }
        return value(body.result(), variables);
    }

    private Optional<Object> value(Expression expression, Map<String, Optional<Object>> variables) {
        if (depth >= MAX_DEPTH || steps >= MAX_STEPS) {
            return refuse(
                    depth >= MAX_DEPTH ? "the report is nested too deep" : "the report is too large",
                    "split it",
                    expression.place());
        }
        steps++;
        depth++;
        try {
            return valueOf(expression, variables);
        } finally {
            depth--;
        }
    }

    private Optional<Object> valueOf(Expression expression, Map<String, Optional<Object>> variables) {
        if (expression instanceof Text text) {
            return Optional.of(origins.literal(text.value(), text.place()));
        } else if (expression instanceof Literal literal) {
            return Optional.of(literal.value());
        } else if (expression instanceof Concatenation concatenation) {
            return concatenation(concatenation, variables);
        } else if (expression instanceof CatalogConstant constant) {
            return catalogConstant(constant);
        } else if (expression instanceof Field field) {
            return field(field);
        } else if (expression instanceof Variable variable) {
            return variables.getOrDefault(variable.name(), Optional.empty());
        } else if (expression instanceof DslCall call) {
            return dslCall(call, variables);
        } else if (expression instanceof HelperCall call) {
            return helperCall(call, variables);
        } else if (expression instanceof ArrayOf array) {
            return array(array, variables);
        } else if (expression instanceof Refused refused) {
            return refuse(refused.what(), refused.remedy(), refused.place());
        } else if (expression instanceof BrokenCall call) {
            return brokenCall(call, variables);
        } else if (expression instanceof Broken broken) {
            complete = false;
            if (!broken.name().isEmpty()) {
                unknown.add(new Unknown(broken.name(), broken.place()));
            }
            return Optional.empty();
        }
        throw new IllegalStateException("no value for " + expression);
    }

    private Optional<Object> concatenation(Concatenation concatenation, Map<String, Optional<Object>> variables) {
        var left = operand(concatenation.left(), variables);
        var right = operand(concatenation.right(), variables);
        if (left.isEmpty() && right.isEmpty()) {
            return Optional.empty();
        }
        var before = left.orElse(MISSING);
        var after = right.orElse(MISSING);
        textLength += String.valueOf(before).length() + String.valueOf(after).length();
        if (textLength > MAX_TEXT) {
            return refuse("the report's text is too long", "split it", concatenation.place());
        }
        var text = origins.concatenation(
                before,
                after,
                concatenation.left().place(),
                concatenation.right().place(),
                concatenation.place());
        if (left.isEmpty() || right.isEmpty() || origins.isPartial(before) || origins.isPartial(after)) {
            origins.putPartial(text);
        }
        return Optional.of(text);
    }

    /** An operand of {@code +}. Java would make text of anything, such as the components of a record. */
    private Optional<Object> operand(Expression expression, Map<String, Optional<Object>> variables) {
        var value = value(expression, variables);
        if (value.isPresent() && value.get() instanceof Reference reference) {
            return refuse(
                    "`+` makes no label of a reference",
                    "write `[" + reference.label() + "]` in the text",
                    expression.place());
        }
        if (value.isPresent() && !isText(value.get())) {
            return refuse(
                    "a value of the DSL is no text",
                    "give it to the method that takes it, and write the text here",
                    expression.place());
        }
        return value;
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Character
                || value instanceof Boolean;
    }

    private Optional<Object> catalogConstant(CatalogConstant constant) {
        if (!constants.declare(constant.owner())) {
            return refuse(
                    "`" + constant.name() + "` is declared by another series",
                    "declare it in the catalog of " + catalog.series().name() + " too",
                    constant.place());
        }
        var reference = catalog.constant(constant.name());
        if (reference.isEmpty()) {
            // The compiler says so where it compiles the report; here it was compiled with another catalog.
            complete = false;
            gone.add(new Unknown(constant.name(), constant.place()));
            return Optional.empty();
        }
        var copy = copy(reference.get());
        origins.put(copy, constant.place());
        return Optional.of(copy);
    }

    /** An equal object of its own, so that each use has a place of its own. */
    private static Reference copy(Reference reference) {
        if (reference instanceof Person person) {
            return new Person(person.handle(), person.name(), person.url(), person.aliases());
        } else if (reference instanceof PullRequest pull) {
            return new PullRequest(pull.repository(), pull.number(), pull.label(), pull.url(), pull.details());
        } else if (reference instanceof Issue issue) {
            return new Issue(issue.repository(), issue.number(), issue.label(), issue.url(), issue.details());
        } else if (reference instanceof Repository repository) {
            return new Repository(
                    repository.slug(), repository.name(), repository.label(), repository.url(), repository.home());
        } else if (reference instanceof Link link) {
            return new Link(link.label(), link.url(), link.title());
        } else if (reference instanceof Document document) {
            return new Document(document.path(), document.label(), document.title(), document.url());
        } else if (reference instanceof ReportReference report) {
            return new ReportReference(report.label(), report.file(), report.title(), report.period(), report.url());
        }
        throw new IllegalStateException("no copy of " + reference);
    }

    private Optional<Object> field(Field field) {
        var initializer = library.field(field.field());
        if (initializer.isPresent()) {
            var value = value(initializer.get(), Map.of());
            // A constant's text has its places in the literal; the rest is what stands here.
            if (value.isPresent() && value.get() instanceof String text) {
                var used = origins.constant(text, new Place.Use(field.field().name(), field.place()));
                if (origins.isPartial(text)) {
                    origins.putPartial(used);
                }
                return Optional.of(used);
            }
            value.ifPresent(v -> origins.put(v, field.place()));
            return value;
        }
        if (field.constant().isPresent()) {
            var constant = field.constant().get();
            return Optional.of(constant instanceof String string ? origins.opaque(string, field.place()) : constant);
        }
        return refuse(
                "the value of `" + field.field().name() + "` is not known when the report is compiled",
                "make it a `static final` field of this compilation with a literal or a call of the DSL,"
                        + " or write the value here",
                field.place());
    }

    private Optional<Object> array(ArrayOf array, Map<String, Optional<Object>> variables) {
        var values = new ArrayList<Object>();
        array.elements().forEach(element -> value(element, variables).ifPresent(values::add));
        try {
            var type = DslReplay.type(array.componentType());
            values.removeIf(value -> !type.isInstance(value));
            var result = Array.newInstance(type, values.size());
            if (result instanceof Object[] objects) {
                values.toArray(objects);
            }
            if (values.size() < array.elements().size()) {
                origins.putPartial(result);
            }
            return Optional.of(result);
        } catch (ClassNotFoundException e) {
            return refuse(
                    "an array of " + array.componentType() + " is not part of a report",
                    "write the elements as arguments",
                    array.place());
        }
    }

    private Optional<Object> helperCall(HelperCall call, Map<String, Optional<Object>> variables) {
        var arguments = new ArrayList<Optional<Object>>();
        call.arguments().forEach(argument -> arguments.add(value(argument, variables)));
        var body = library.method(call.method());
        if (body.isEmpty()) {
            return refuse(
                    "the value of `" + simple(call.method()) + "` is not known when the report is compiled",
                    "call a method of the same compilation whose body is one `return`, or write the value here",
                    call.place());
        }
        if (!active.add(call.method())) {
            return refuse(
                    "`" + simple(call.method()) + "` calls itself, so it has no value",
                    "write the value in its place",
                    call.place());
        }
        try {
            return call(body.get(), arguments);
        } finally {
            active.remove(call.method());
        }
    }

    private static String simple(MemberName method) {
        var owner = method.owner();
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1) + "." + method.name()
                + "()";
    }

    private Optional<Object> dslCall(DslCall call, Map<String, Optional<Object>> variables) {
        var receiver = call.receiver().flatMap(r -> value(r, variables));
        if (call.receiver().isPresent() && receiver.isEmpty()) {
            call.arguments().forEach(argument -> value(argument, variables));
            return Optional.empty();
        }
        var arguments = new Object[call.arguments().size()];
        var missing = false;
        for (var i = 0; i < arguments.length; i++) {
            var argument = value(call.arguments().get(i), variables);
            if (argument.isEmpty() && call.method().parameters().get(i).equals("java.lang.String")) {
                argument = Optional.of(
                        origins.opaque(MISSING, call.arguments().get(i).place()));
            }
            missing |= argument.isEmpty();
            arguments[i] = argument.orElse("");
        }
        if (missing) {
            // A call in a chain that cannot be replayed is left out of the chain.
            complete = false;
            receiver.ifPresent(origins::putPartial);
            return receiver;
        }
        try {
            var result = dsl.call(call.method(), receiver.orElse(null), arguments);
            var partial = Stream.of(arguments).anyMatch(origins::isPartial);
            originates(
                    result,
                    call.namePlace(),
                    partial || receiver.filter(origins::isPartial).isPresent());
            if (result instanceof ReportDocument document) {
                // A block that the document itself has made of the arguments.
                document.blocks().stream()
                        .filter(block -> origins.of(block).isEmpty())
                        .forEach(block -> originates(block, call.namePlace(), partial));
            }
            return Optional.of(result);
        } catch (DslReplay.VersionMismatch e) {
            return refuse(
                    "byline-processor does not know " + e.getMessage() + " of this byline-dsl",
                    "use the same version of both",
                    call.namePlace());
        } catch (DslReplay.Misfit e) {
            if (complete) {
                // The compiler was content with the types.
                throw new IllegalStateException("cannot call " + call.method(), e);
            }
            return salvage(
                    receiver,
                    call.method().name(),
                    Stream.of(arguments).map(Optional::of).toList());
        } catch (DslReplay.Rejected e) {
            return refuse(
                    "`" + call.method().name() + "` does not accept this: " + e.getMessage(),
                    "correct its arguments",
                    call.namePlace());
        }
    }

    private void originates(Object value, Place place, boolean partial) {
        origins.put(value, place);
        if (partial) {
            origins.putPartial(value);
        }
    }

    /**
     * A call that does not compile has no value, but its arguments are still prose and blocks to look at. They
     * become part of the document, which is not written anyway.
     */
    private Optional<Object> brokenCall(BrokenCall call, Map<String, Optional<Object>> variables) {
        complete = false;
        var receiver = call.receiver().flatMap(r -> value(r, variables));
        var arguments = new ArrayList<Optional<Object>>();
        call.arguments().forEach(argument -> arguments.add(value(argument, variables)));
        return salvage(receiver, call.name(), arguments);
    }

    private Optional<Object> salvage(Optional<Object> receiver, String method, List<Optional<Object>> arguments) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.isPresent() && argument.get() instanceof Block block) {
                blocks.add(block);
            } else if (argument.isPresent() && argument.get() instanceof Block[] several) {
                blocks.addAll(List.of(several));
            } else if (argument.isPresent() && argument.get() instanceof String text && dsl.takesMarkdown(method, i)) {
                var paragraph = new Paragraph(text, List.of());
                origins.putPartial(paragraph);
                blocks.add(paragraph);
            }
        }
        if (receiver.isPresent() && receiver.get() instanceof ReportDocument document) {
            return Optional.of(document.with(blocks.toArray(Block[]::new)));
        }
        receiver.filter(Block.class::isInstance).map(Block.class::cast).ifPresent(block -> blocks.add(0, block));
        var section = new Section("", 2, blocks);
        origins.putPartial(section);
        return Optional.of(section);
    }
}

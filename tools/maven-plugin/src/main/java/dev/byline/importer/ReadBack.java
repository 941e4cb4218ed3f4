package dev.byline.importer;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.ReportDocument;
import dev.byline.reference.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the Java of reports again and does what it says, to learn whether it makes the documents that it was written
 * for.
 *
 * <p>It knows as much of Java as the body of an imported report has: calls, constants of the catalog, numbers, strings
 * and text blocks. What a call means it leaves to the DSL, and what a string means to {@link String#stripIndent} and
 * {@link String#translateEscapes}. Compiling the classes and running them would say the same, and takes many times as
 * long.
 *
 * <p>Several threads may use it at once.
 */
final class ReadBack {

    private static final String BEFORE = "public ReportDocument write() {";

    private final Map<String, Reference> constants;
    /** The methods that calls like one seen before mean. */
    private final Map<List<Object>, Call> calls = new ConcurrentHashMap<>();

    ReadBack(Catalog catalog) {
        this.constants = catalog.constants();
    }

    /** Java that a report does not have, or that the DSL does not accept. */
    static final class UnexpectedJava extends Exception {
        private static final long serialVersionUID = 1;

        UnexpectedJava(String message) {
            super(message);
        }

        /** Why a file cannot be a report. */
        String reason() {
            return "its Java would not compile: " + getMessage();
        }
    }

    /** Why a source does not make a document; empty if it does. */
    Optional<String> difference(String source, ReportDocument document) {
        try {
            return document(source).equals(document)
                    ? Optional.empty()
                    : Optional.of("its Java would say something else");
        } catch (UnexpectedJava e) {
            return Optional.of(e.reason());
        }
    }

    /**
     * Does what the body of a report says.
     *
     * @param source the source of its class
     * @return the document
     * @throws UnexpectedJava if it is not such a source
     */
    ReportDocument document(String source) throws UnexpectedJava {
        var start = source.indexOf(BEFORE);
        if (start < 0) {
            throw new UnexpectedJava("there is no method " + BEFORE);
        }
        return new Reader(JavaTokens.of(source, start + BEFORE.length())).body();
    }

    private final class Reader {

        private final JavaTokens tokens;

        Reader(JavaTokens tokens) {
            this.tokens = tokens;
        }

        ReportDocument body() throws UnexpectedJava {
            tokens.expect("return");
            var value = expression();
            tokens.expect(";");
            tokens.expect("}");
            tokens.expect("}");
            if (!tokens.next().isEmpty() || !(value instanceof ReportDocument document)) {
                throw new UnexpectedJava("the method does not return a report");
            }
            return document;
        }

        private Object expression() throws UnexpectedJava {
            var token = tokens.next();
            var value = tokens.string()
                    .<Object>map(text -> text)
                    .or(() -> number(token))
                    .or(() -> Optional.ofNullable(constants.get(token)));
            // A catalog's constant may have the name of a method.
            if (value.isEmpty() || tokens.peek().equals("(")) {
                value = Optional.of(call(Dsl.class, Optional.empty(), token));
            }
            var receiver = value.get();
            while (tokens.peek().equals(".")) {
                tokens.next();
                receiver = call(receiver.getClass(), Optional.of(receiver), tokens.next());
            }
            return receiver;
        }

        private static Optional<Object> number(String token) {
            return !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Optional.of(Integer.parseInt(token))
                    : Optional.empty();
        }

        private Object call(Class<?> type, Optional<Object> receiver, String name) throws UnexpectedJava {
            tokens.expect("(");
            var arguments = new ArrayList<>();
            while (!tokens.peek().equals(")")) {
                if (!arguments.isEmpty()) {
                    tokens.expect(",");
                }
                arguments.add(expression());
            }
            tokens.expect(")");
            return method(type, name, arguments).invoke(receiver, arguments);
        }
    }

    private Call method(Class<?> type, String name, List<Object> arguments) throws UnexpectedJava {
        var key = new ArrayList<Object>(List.of(type, name));
        arguments.forEach(argument -> key.add(argument.getClass()));
        var known = calls.get(key);
        if (known == null) {
            known = Call.of(type, name, arguments)
                    .orElseThrow(() -> new UnexpectedJava("the DSL has no " + name + " for " + key));
            calls.put(key, known);
        }
        return known;
    }

    /** A method, and whether it is called with any number of last arguments. */
    private record Call(Method method, boolean variable) {

        /** The method that a compiler would choose: those of a fixed number of parameters come first (JLS 15.12.2). */
        static Optional<Call> of(Class<?> type, String name, List<Object> arguments) {
            for (var variable : new boolean[] {false, true}) {
                for (var method : type.getMethods()) {
                    var call = new Call(method, variable);
                    if (method.getName().equals(name) && (!variable || method.isVarArgs()) && call.takes(arguments)) {
                        return Optional.of(call);
                    }
                }
            }
            return Optional.empty();
        }

        private boolean takes(List<Object> arguments) {
            var parameters = method.getParameterTypes();
            var fixed = variable ? parameters.length - 1 : parameters.length;
            if (arguments.size() < fixed || !variable && arguments.size() > fixed) {
                return false;
            }
            for (var i = 0; i < arguments.size(); i++) {
                var parameter = i < fixed ? parameters[i] : parameters[fixed].getComponentType();
                if (!parameter.isInstance(arguments.get(i))
                        && !(parameter == int.class && arguments.get(i) instanceof Integer)) {
                    return false;
                }
            }
            return true;
        }

        Object invoke(Optional<Object> receiver, List<Object> arguments) throws UnexpectedJava {
            try {
                return method.invoke(receiver.orElse(null), values(arguments));
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new UnexpectedJava("the DSL does not accept " + method.getName() + ": " + e.getCause());
            }
        }

        private Object[] values(List<Object> arguments) {
            if (!variable) {
                return arguments.toArray();
            }
            var fixed = method.getParameterCount() - 1;
            var values = new ArrayList<>(arguments.subList(0, fixed));
            var rest =
                    Array.newInstance(method.getParameterTypes()[fixed].getComponentType(), arguments.size() - fixed);
            for (var i = fixed; i < arguments.size(); i++) {
                Array.set(rest, i - fixed, arguments.get(i));
            }
            values.add(rest);
            return values.toArray();
        }
    }
}

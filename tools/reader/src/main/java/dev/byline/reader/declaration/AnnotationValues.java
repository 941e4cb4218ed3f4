package dev.byline.reader.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import dev.byline.language.Conversions;
import dev.byline.language.Primitive;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.AnnotationTrees;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes annotations of trees. Their values have to be constants, as the language demands (JLS 9.7.1). */
final class AnnotationValues {

    /** The members of each annotation, by their names: reflection copies them for each who asks. */
    private static final ClassValue<Map<String, Method>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredMethods()).collect(Collectors.toMap(Method::getName, member -> member));
        }
    };

    private final Symbols symbols;
    private final ConstantValues constants;
    private final Scope scope;

    AnnotationValues(Symbols symbols, ConstantValues constants, Scope scope) {
        this.symbols = symbols;
        this.constants = constants;
        this.scope = scope;
    }

    /** An annotation with the values that its tree gives, and the defaults of the others. */
    private record Handler(Class<?> type, Map<String, Object> given) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            var value = given.get(method.getName());
            if (value != null) {
                return value;
            }
            return switch (method.getName()) {
                case "annotationType" -> type;
                case "toString" -> "@" + type.getName() + given;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> method.getDefaultValue();
            };
        }
    }

    /** The first value that cannot be read; the annotation itself where one is missing. */
    ExpressionTree unread(Class<?> type, AnnotationTree tree) {
        return tree.getArguments().stream()
                .filter(argument -> member(type, argument)
                        .filter(member -> value(member.getReturnType(), AnnotationTrees.value(argument))
                                .isEmpty())
                        .isPresent())
                .<ExpressionTree>map(AnnotationTrees::value)
                .findFirst()
                .orElse(tree);
    }

    Optional<Object> constant(ExpressionTree tree) {
        return constants.of(tree, scope);
    }

    /** An annotation; empty where a value cannot be read, or is missing. */
    Optional<Object> read(Class<?> type, AnnotationTree tree) {
        var given = new HashMap<String, Object>();
        for (var argument : tree.getArguments()) {
            var member = member(type, argument);
            if (member.isPresent()) {
                // A member that the annotation has not is the compiler's to report.
                var value = value(member.get().getReturnType(), AnnotationTrees.value(argument));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                given.put(member.get().getName(), value.get());
            }
        }
        return MEMBERS.get(type).values().stream()
                        .allMatch(member -> member.getDefaultValue() != null || given.containsKey(member.getName()))
                ? Optional.of(
                        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Handler(type, given)))
                : Optional.empty();
    }

    private static Optional<Method> member(Class<?> type, ExpressionTree argument) {
        return Optional.ofNullable(MEMBERS.get(type).get(name(argument)));
    }

    private static String name(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                        && assignment.getVariable() instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "value";
    }

    private Optional<Object> value(Class<?> type, ExpressionTree tree) {
        if (type.isArray()) {
            return array(type.getComponentType(), tree);
        } else if (type.isEnum()) {
            return enumConstant(type, tree);
        } else if (type.isAnnotation()) {
            return tree instanceof AnnotationTree annotation ? read(type, annotation) : Optional.empty();
        } else if (type == Class.class) {
            // Which class that is, the readers of declarations do not ask: it may be of a source.
            return tree instanceof MemberSelectTree ? Optional.of(Object.class) : Optional.empty();
        }
        var constant = constants.of(tree, scope);
        return type == String.class
                ? constant.filter(String.class::isInstance)
                : Primitive.named(type.getName())
                        .flatMap(primitive -> constant.flatMap(value -> Conversions.assign(value, primitive)));
    }

    private Optional<Object> array(Class<?> component, ExpressionTree tree) {
        var elements = AnnotationTrees.elements(tree);
        var array = Array.newInstance(component, elements.size());
        for (var i = 0; i < elements.size(); i++) {
            var value = value(component, elements.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Array.set(array, i, value.get());
        }
        return Optional.of(array);
    }

    private Optional<Object> enumConstant(Class<?> type, ExpressionTree tree) {
        var name = tree instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : tree instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
        var isOfType = tree instanceof MemberSelectTree select
                ? symbols.names().named(select.getExpression(), scope).equals(Optional.of(type.getName()))
                : symbols.names()
                        .field(name, scope)
                        .filter(field -> field.owner().equals(type.getName()))
                        .isPresent();
        return Stream.of(type.getEnumConstants())
                .filter(constant -> isOfType && ((Enum<?>) constant).name().equals(name))
                .map(Object.class::cast)
                .findFirst();
    }
}

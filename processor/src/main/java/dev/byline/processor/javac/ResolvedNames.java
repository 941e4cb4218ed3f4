package dev.byline.processor.javac;

import com.google.auto.common.MoreElements;
import dev.byline.expression.DslMethod;
import dev.byline.expression.MemberName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The names of what javac has resolved. The reports of a series cite and call the same few hundred symbols again and
 * again, so that the name of each is made once.
 */
final class ResolvedNames {

    private static final String DSL_PACKAGE = "dev.byline.dsl";

    private final Elements elements;
    private final Types types;
    private final Predicate<String> isRefs;
    private final Map<TypeElement, Owner> owners = new HashMap<>();
    private final Map<ExecutableElement, Optional<DslMethod>> dslMethods = new HashMap<>();

    /**
     * A class that declares constants.
     *
     * @param binaryName its binary name
     * @param refs whether it is generated from a catalog
     */
    record Owner(String binaryName, boolean refs) {}

    /**
     * No names yet.
     *
     * @param isRefs whether a class, by its binary name, is generated from a catalog
     */
    ResolvedNames(Elements elements, Types types, Predicate<String> isRefs) {
        this.elements = elements;
        this.types = types;
        this.isRefs = isRefs;
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** Whether a class is generated from a catalog, for its constants. */
    boolean isRefs(TypeElement type) {
        return isRefs.test(binaryName(type));
    }

    /** The class that declares a field. */
    Owner owner(VariableElement field) {
        return owners.computeIfAbsent(MoreElements.asType(field.getEnclosingElement()), type -> {
            var name = binaryName(type);
            return new Owner(name, isRefs.test(name));
        });
    }

    /** The method as a replay of the DSL finds it; empty if it is none of the DSL. */
    Optional<DslMethod> dslMethod(ExecutableElement method) {
        return dslMethods.computeIfAbsent(
                method,
                m -> elements.getPackageOf(m).getQualifiedName().contentEquals(DSL_PACKAGE)
                        ? Optional.of(new DslMethod(
                                binaryName(MoreElements.asType(m.getEnclosingElement())),
                                m.getSimpleName().toString(),
                                parameters(m)))
                        : Optional.empty());
    }

    /** The binary name of a type's erasure. */
    String erasedName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erasedName(array.getComponentType()) + "[]";
        }
        if (type.getKind().isPrimitive()) {
            // The text of the type has its annotations too.
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        var erased = types.erasure(type);
        var element = types.asElement(erased);
        return element instanceof TypeElement declared ? binaryName(declared) : erased.toString();
    }

    /** Whether a variable of a type takes a value of another. */
    boolean isAssignable(TypeMirror value, TypeMirror variable) {
        return types.isAssignable(value, variable);
    }

    /** The erased names of the types of a method's parameters. */
    List<String> parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> erasedName(parameter.asType()))
                .toList();
    }

    /** The name under which a helper method is found. */
    MemberName memberName(ExecutableElement method) {
        var descriptor = "(" + String.join(",", parameters(method)) + ")";
        return new MemberName(
                binaryName(MoreElements.asType(method.getEnclosingElement())),
                method.getSimpleName().toString(),
                descriptor);
    }

    /** The name under which a constant is found. */
    MemberName memberName(VariableElement field) {
        return new MemberName(owner(field).binaryName(), field.getSimpleName().toString(), "");
    }

    static TypeElement outermost(TypeElement type) {
        Element current = type;
        while (current.getEnclosingElement() instanceof TypeElement enclosing) {
            current = enclosing;
        }
        return (TypeElement) current;
    }
}

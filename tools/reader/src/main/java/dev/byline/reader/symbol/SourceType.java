package dev.byline.reader.symbol;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.reader.parse.ParsedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A class, interface, enum, record or annotation that a source declares. */
public final class SourceType {

    private final String binaryName;
    private final ClassTree tree;
    private final FileNames file;
    private final Optional<SourceType> outer;
    private final Map<String, SourceType> nested = new LinkedHashMap<>();
    private final Map<String, VariableTree> fields = new LinkedHashMap<>();
    private final Map<String, List<MethodTree>> methods = new LinkedHashMap<>();

    SourceType(ClassTree tree, FileNames file, Optional<SourceType> outer) {
        this.tree = tree;
        this.file = file;
        this.outer = outer;
        this.binaryName = outer.map(type -> type.binaryName + "$")
                        .orElse(file.packageName().isEmpty() ? "" : file.packageName() + ".")
                + tree.getSimpleName();
        for (var member : tree.getMembers()) {
            if (member instanceof ClassTree inner) {
                var type = new SourceType(inner, file, Optional.of(this));
                nested.putIfAbsent(type.simpleName(), type);
            } else if (member instanceof VariableTree field) {
                fields.putIfAbsent(field.getName().toString(), field);
            } else if (member instanceof MethodTree method) {
                methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>())
                        .add(method);
            }
        }
    }

    /**
     * Its name in a class file.
     *
     * @return the binary name
     */
    public String binaryName() {
        return binaryName;
    }

    /**
     * Its name in a source, with its package.
     *
     * @return the canonical name
     */
    public String canonicalName() {
        return outer.map(type -> type.canonicalName() + "." + simpleName()).orElse(binaryName);
    }

    /**
     * Its own name.
     *
     * @return the simple name
     */
    public String simpleName() {
        return tree.getSimpleName().toString();
    }

    /**
     * Its tree.
     *
     * @return the tree
     */
    public ClassTree tree() {
        return tree;
    }

    /**
     * Its file.
     *
     * @return the file
     */
    public ParsedFile file() {
        return file.file();
    }

    FileNames names() {
        return file;
    }

    /**
     * The class around it.
     *
     * @return empty for an outermost class
     */
    public Optional<SourceType> outer() {
        return outer;
    }

    /**
     * The classes in it.
     *
     * @return those that it declares itself, in the order of the source
     */
    public List<SourceType> nested() {
        return List.copyOf(nested.values());
    }

    Optional<SourceType> nested(String name) {
        return Optional.ofNullable(nested.get(name));
    }

    Optional<VariableTree> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Its methods of a name.
     *
     * @param name the name; {@code <init>} for its constructors
     * @return those that it declares itself, in the order of the source
     */
    public List<MethodTree> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /**
     * What it is.
     *
     * @return {@code CLASS}, {@code INTERFACE}, {@code ENUM}, {@code RECORD} or {@code ANNOTATION_TYPE}
     */
    public Tree.Kind kind() {
        return tree.getKind();
    }

    /**
     * Whether its fields are constants without saying so.
     *
     * @return whether it is an interface or an annotation
     */
    public boolean isInterface() {
        return kind() == Tree.Kind.INTERFACE || kind() == Tree.Kind.ANNOTATION_TYPE;
    }

    /**
     * Whether it has a modifier, written or not.
     *
     * @param modifier the modifier
     * @return whether it has it
     */
    public boolean is(Modifier modifier) {
        return tree.getModifiers().getFlags().contains(modifier)
                || modifier == Modifier.STATIC
                        && outer.filter(type -> kind() != Tree.Kind.CLASS || type.isInterface())
                                .isPresent();
    }

    /**
     * Whether all packages may name it.
     *
     * @return whether it is public, and all types around it
     */
    public boolean isForAll() {
        return (tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        || outer.filter(SourceType::isInterface).isPresent())
                && outer.map(SourceType::isForAll).orElse(true);
    }

    /**
     * Whether a field of it has a modifier, written or not.
     *
     * @param field a field of it
     * @param modifier {@code FINAL} or {@code STATIC}
     * @return whether it has it
     */
    public boolean is(VariableTree field, Modifier modifier) {
        return isInterface() || field.getModifiers().getFlags().contains(modifier);
    }

    @Override
    public String toString() {
        return binaryName;
    }
}

package dev.byline.reader.symbol;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** A class, interface, enum, record or annotation that a source declares. */
public final class SourceType {

    /** Comments, which may say anything, and the words with which a declaration begins behind its modifiers. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?s)//[^\\n\\r]*|/\\*.*?\\*/|\\b(class|interface|enum|record)\\b|@\\s*(interface)\\b");

    private final String binaryName;
    private final String simpleName;
    private final Tree.Kind kind;
    private final Set<Modifier> modifiers;
    private final FileNames file;
    private final Optional<SourceType> outer;
    private final Map<String, SourceType> nested = new LinkedHashMap<>();
    private volatile Optional<Members> members;
    private volatile Optional<Span> keyword = Optional.empty();

    /** Its tree, and what it declares. */
    private record Members(ClassTree tree, Map<String, VariableTree> fields, Map<String, List<MethodTree>> methods) {

        static Members of(ClassTree tree) {
            var fields = new LinkedHashMap<String, VariableTree>();
            var methods = new LinkedHashMap<String, List<MethodTree>>();
            for (var member : tree.getMembers()) {
                if (member instanceof VariableTree field) {
                    fields.putIfAbsent(field.getName().toString(), field);
                } else if (member instanceof MethodTree method) {
                    methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>())
                            .add(method);
                }
            }
            return new Members(tree, fields, methods);
        }
    }

    SourceType(ClassTree tree, FileNames file, Optional<SourceType> outer) {
        this.members = Optional.of(Members.of(tree));
        this.file = file;
        this.outer = outer;
        this.simpleName = tree.getSimpleName().toString();
        this.kind = tree.getKind();
        this.modifiers = tree.getModifiers().getFlags();
        this.binaryName = outer.map(type -> type.binaryName + "$")
                        .orElse(file.packageName().isEmpty() ? "" : file.packageName() + ".")
                + simpleName;
        for (var member : tree.getMembers()) {
            if (member instanceof ClassTree inner) {
                var type = new SourceType(inner, file, Optional.of(this));
                nested.putIfAbsent(type.simpleName(), type);
            }
        }
    }

    private Members members() {
        var known = members.orElseGet(() -> Members.of(treeAgain()));
        members = Optional.of(known);
        return known;
    }

    private ClassTree treeAgain() {
        return outer
                .<List<? extends Tree>>map(type -> type.tree().getMembers())
                .orElseGet(() -> file.file().unit().getTypeDecls())
                .stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(tree -> tree.getSimpleName().contentEquals(simpleName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the same text has no " + binaryName + " any more"));
    }

    /**
     * Forgets the trees of the file in which it stands, if it has no other outermost class. They are parsed again should
     * somebody ask for them.
     */
    public void forgetTree() {
        var unit = file.file().unit();
        if (outer.isEmpty() && unit.getTypeDecls().size() == 1) {
            forgetMembers();
            file.file().forgetTree();
        }
    }

    private void forgetMembers() {
        keyword();
        nested.values().forEach(SourceType::forgetMembers);
        members = Optional.empty();
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
        return simpleName;
    }

    /**
     * Its tree.
     *
     * @return the tree
     */
    public ClassTree tree() {
        return members().tree();
    }

    /**
     * The keyword of its declaration, where the compiler puts a message of a type.
     *
     * @return the range of the keyword in the file, or where the declaration begins
     */
    public Span keyword() {
        var known = keyword.orElseGet(this::findKeyword);
        keyword = Optional.of(known);
        return known;
    }

    private Span findKeyword() {
        var places = file().places();
        var whole = places.of(tree()).span();
        var before = tree().getModifiers();
        var from = before.getFlags().isEmpty() && before.getAnnotations().isEmpty()
                ? whole.start()
                : Math.max(whole.start(), places.of(before).span().end());
        var matcher = BEGINNING.matcher(file().content()).region(from, Math.max(from, whole.end()));
        while (matcher.find()) {
            if (matcher.group(1) != null || matcher.group(2) != null) {
                return new Span(matcher.start(), matcher.end());
            }
        }
        return new Span(whole.start(), whole.start());
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
        return Optional.ofNullable(members().fields().get(name));
    }

    /**
     * Its methods of a name.
     *
     * @param name the name; {@code <init>} for its constructors
     * @return those that it declares itself, in the order of the source
     */
    public List<MethodTree> methods(String name) {
        return members().methods().getOrDefault(name, List.of());
    }

    /**
     * What it is.
     *
     * @return {@code CLASS}, {@code INTERFACE}, {@code ENUM}, {@code RECORD} or {@code ANNOTATION_TYPE}
     */
    public Tree.Kind kind() {
        return kind;
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
        return modifiers.contains(modifier)
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
        return (modifiers.contains(Modifier.PUBLIC)
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

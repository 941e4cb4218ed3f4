package dev.byline.server.protocol;

import com.google.gson.JsonObject;
import dev.byline.reader.Cited;
import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.repair.Edit;
import dev.byline.server.feature.Completion.Choice;
import dev.byline.server.feature.Outline;
import dev.byline.server.feature.QuickFixes.Fix;
import dev.byline.server.protocol.Questions.InFile;
import dev.byline.server.text.LineIndex;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Turns what features answer into the protocol's words. */
final class Converted {

    /** Repairs that an editor may do when a file is saved, if its author wants that. */
    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".byline";

    private final Editor editor;
    private final List<SourceView> views;
    /** Most answers name a few files many times. */
    private final Map<Path, LineIndex> lines = new HashMap<>();

    Converted(Editor editor, List<SourceView> views) {
        this.editor = editor;
        this.views = List.copyOf(views);
    }

    Range range(Path file, Span span) {
        return editor.range(
                lines.computeIfAbsent(
                        file,
                        each -> new LineIndex(views.stream()
                                .flatMap(view -> view.text(each).stream())
                                .findFirst()
                                .map(SourceText::content)
                                .orElse(""))),
                span);
    }

    Location location(Cited cited) {
        return location(cited.file(), cited.span());
    }

    Location location(Path file, Span span) {
        return new Location(editor.uri(file), range(file, span));
    }

    static MarkupContent markdown(String text) {
        return new MarkupContent(MarkupKind.MARKDOWN, text);
    }

    static DocumentSymbol symbol(Outline.Entry entry, InFile file) {
        var inner = entry.inner().stream().map(each -> symbol(each, file)).toList();
        var name = entry.name().isBlank() ? "…" : entry.name();
        return new DocumentSymbol(
                name,
                switch (entry.kind()) {
                    case CLASS -> SymbolKind.Class;
                    case SECTION -> SymbolKind.Namespace;
                    case HIGHLIGHT -> SymbolKind.String;
                    case DECLARATION -> SymbolKind.Constant;
                },
                file.range(entry.span()),
                file.range(entry.nameSpan()),
                entry.detail(),
                inner);
    }

    static CompletionItem item(Choice choice, int rank, InFile file) {
        var item = new CompletionItem(choice.label());
        item.setKind(choice.reference().isPresent() ? CompletionItemKind.Reference : CompletionItemKind.Value);
        item.setDetail(choice.detail());
        if (!choice.note().isEmpty()) {
            var details = new CompletionItemLabelDetails();
            details.setDetail(" " + choice.note());
            item.setLabelDetails(details);
        }
        item.setFilterText(choice.filter());
        item.setSortText(String.format(Locale.ROOT, "%05d", rank));
        item.setTextEdit(Either.forLeft(new TextEdit(file.range(choice.replaced()), choice.insert())));
        if (choice.reference().isPresent()) {
            // The rest of what is known is asked for when an author looks at it.
            var data = new JsonObject();
            data.addProperty("uri", file.uri());
            data.addProperty("label", choice.reference().get().label());
            item.setData(data);
        }
        return item;
    }

    List<Location> locations(List<Cited> all) {
        return all.stream().map(this::location).toList();
    }

    /** Changes, for an editor that knows versions and for one that does not. */
    WorkspaceEdit edit(List<Edit> edits) {
        var byFile = new LinkedHashMap<String, List<TextEdit>>();
        edits.stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.file().toString())
                        .thenComparing(edit -> edit.span().start()))
                .forEach(edit -> byFile.computeIfAbsent(editor.uri(edit.file()), uri -> new ArrayList<>())
                        .add(new TextEdit(range(edit.file(), edit.span()), edit.text())));
        return new WorkspaceEdit(byFile);
    }

    /** Changes of texts, and then a file that moves. */
    WorkspaceEdit edit(List<Edit> edits, MovedFile moved) {
        var all = new ArrayList<Either<TextDocumentEdit, ResourceOperation>>();
        edit(edits)
                .getChanges()
                .forEach((uri, changes) -> all.add(Either.forLeft(new TextDocumentEdit(
                        new VersionedTextDocumentIdentifier(
                                uri, editor.version(uri).orElse(null)),
                        changes.stream()
                                .map(Either::<TextEdit, SnippetTextEdit>forLeft)
                                .toList()))));
        all.add(Either.forRight(new RenameFile(editor.uri(moved.from()), editor.uri(moved.to()))));
        return new WorkspaceEdit(all);
    }

    CodeAction action(Fix fix, InFile file) {
        var action = new CodeAction(fix.title());
        action.setKind(
                switch (fix.kind()) {
                    case QUICK_FIX -> CodeActionKind.QuickFix;
                    case FIX_ALL -> FIX_ALL;
                    case REWRITE -> CodeActionKind.RefactorRewrite;
                });
        if (!fix.problems().isEmpty()) {
            action.setDiagnostics(fix.problems().stream()
                    .map(problem -> editor.diagnostic(problem, file.lines()))
                    .toList());
        }
        if (fix.isPreferred()) {
            action.setIsPreferred(true);
        }
        action.setEdit(edit(fix.edits()));
        return action;
    }
}

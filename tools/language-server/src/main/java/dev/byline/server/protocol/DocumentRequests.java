package dev.byline.server.protocol;

import com.google.gson.JsonObject;
import dev.byline.reader.Cited;
import dev.byline.reader.parse.SourceText;
import dev.byline.server.feature.Completion;
import dev.byline.server.feature.Lenses;
import dev.byline.server.feature.Navigation;
import dev.byline.server.feature.Outline;
import dev.byline.server.feature.QuickFixes;
import dev.byline.server.feature.ReferenceText;
import dev.byline.server.feature.Rename;
import dev.byline.server.feature.SilencedCheck;
import dev.byline.server.feature.Target;
import dev.byline.server.feature.WebLinks;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.state.Sources;
import dev.byline.server.text.LineIndex;
import dev.byline.server.text.OpenDocument;
import dev.byline.server.text.TextPosition;
import dev.byline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor does with a file, and asks about one. */
final class DocumentRequests implements TextDocumentService {

    private final BylineServer server;
    private final Editor editor;
    private final OpenDocuments documents;
    private final Sources sources;
    private final Questions questions;

    DocumentRequests(
            BylineServer server, Editor editor, OpenDocuments documents, Sources sources, Questions questions) {
        this.server = server;
        this.editor = editor;
        this.documents = documents;
        this.sources = sources;
        this.questions = questions;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        var document = params.getTextDocument();
        editor.path(document.getUri()).ifPresent(path -> {
            documents.put(new OpenDocument(
                    document.getUri(), document.getVersion(), new SourceText(path, document.getText())));
            server.start();
            sources.edited(path);
        });
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        var name = params.getTextDocument();
        editor.path(name.getUri()).flatMap(documents::get).ifPresent(document -> {
            var changed = document;
            for (var change : params.getContentChanges()) {
                changed = changed(changed, change);
            }
            var version = Optional.ofNullable(name.getVersion()).orElse(document.version());
            documents.put(changed.with(version, changed.source().content()));
            sources.edited(changed.path());
        });
    }

    private OpenDocument changed(OpenDocument document, TextDocumentContentChangeEvent change) {
        var range = change.getRange();
        if (range == null) {
            return document.with(document.version(), change.getText());
        }
        var lines = new LineIndex(document.source().content());
        var start = offset(lines, range.getStart());
        return document.replaced(new Span(start, Math.max(start, offset(lines, range.getEnd()))), change.getText());
    }

    private int offset(LineIndex lines, Position position) {
        return lines.offset(
                new TextPosition(position.getLine(), position.getCharacter()),
                editor.terms().encoding());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        editor.path(params.getTextDocument().getUri()).ifPresent(path -> {
            documents.remove(path);
            sources.edited(path);
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What was typed is known already. A file that is not open is saved by another program.
        editor.path(params.getTextDocument().getUri())
                .filter(path -> documents.get(path).isEmpty())
                .ifPresent(path -> sources.changed(List.of(path)));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return editor.path(params.getTextDocument().getUri())
                .map(path -> sources.problems(path)
                        .thenApply(found -> found.map(editor::diagnostics).orElse(List.of())))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()))
                .thenApply(all -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(all)));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return questions
                .about("textDocument/hover", params.getTextDocument(), Optional.<Hover>empty(), file -> {
                    var offset = file.offset(params.getPosition());
                    return Target.at(file.view(), file.path(), offset)
                            .map(target -> new Hover(
                                    Converted.markdown(ReferenceText.markdown(
                                            target.cited().reference(), target.series(), file.modules())),
                                    file.range(target.cited().span())))
                            .or(() -> SilencedCheck.at(file.lines().text(), offset)
                                    .flatMap(check -> CheckPages.text(check.id())
                                            .map(page ->
                                                    new Hover(Converted.markdown(page), file.range(check.span())))));
                })
                .thenApply(found -> found.orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return questions.about("textDocument/definition", params.getTextDocument(), Either.forLeft(List.of()), file -> {
            var found = Navigation.definition(file.view(), file.path(), file.offset(params.getPosition()));
            return Either.forLeft(new Converted(editor, file.modules()).locations(found));
        });
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return questions.aboutInAll("textDocument/references", params.getTextDocument(), List.of(), file -> {
            var withDeclaration =
                    params.getContext() == null || params.getContext().isIncludeDeclaration();
            var found = Navigation.references(
                    file.view(), file.modules(), file.path(), file.offset(params.getPosition()), withDeclaration);
            return new Converted(editor, file.modules()).locations(found);
        });
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return questions.about("textDocument/documentHighlight", params.getTextDocument(), List.of(), file -> {
            return Navigation.highlights(file.view(), file.path(), file.offset(params.getPosition())).stream()
                    .map(cited -> new DocumentHighlight(
                            file.range(cited.span()),
                            cited.form() == Cited.Form.DECLARATION
                                    ? DocumentHighlightKind.Write
                                    : DocumentHighlightKind.Read))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return questions.about("textDocument/documentSymbol", params.getTextDocument(), List.of(), file -> {
            return Outline.of(file.view(), file.path()).stream()
                    .map(entry -> Either.<SymbolInformation, DocumentSymbol>forRight(Converted.symbol(entry, file)))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return questions.about("textDocument/foldingRange", params.getTextDocument(), List.of(), file -> {
            var lines = file.lines();
            return Outline.folds(file.view(), file.path()).stream()
                    .map(span -> new FoldingRange(lines.line(span.start()), lines.line(span.end())))
                    .filter(range -> range.getStartLine() < range.getEndLine())
                    .distinct()
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return questions.about("textDocument/documentLink", params.getTextDocument(), List.of(), file -> {
            return WebLinks.in(file.view(), file.path()).stream()
                    .map(link -> new DocumentLink(
                            file.range(link.span()),
                            link.url().or(() -> link.source().map(editor::uri)).orElse(""),
                            null,
                            link.tooltip()))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return questions.about(
                "textDocument/completion",
                params.getTextDocument(),
                Either.forRight(new CompletionList(false, List.of())),
                file -> {
                    var found = Completion.at(
                            file.view(), file.path(), file.lines().text(), file.offset(params.getPosition()));
                    var items = new ArrayList<CompletionItem>();
                    found.choices().forEach(choice -> items.add(Converted.item(choice, items.size(), file)));
                    return Either.forRight(new CompletionList(!found.isWhole(), items));
                });
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return questions.about("textDocument/codeLens", params.getTextDocument(), List.of(), file -> {
            return editor.settings().lenses()
                    ? Lenses.of(file.view(), file.modules(), file.path(), file.lines()).stream()
                            .map(lens -> lens(lens, file))
                            .toList()
                    : List.of();
        });
    }

    private static CodeLens lens(Lenses.Lens lens, Questions.InFile file) {
        var range = file.range(lens.declared().span());
        // The editor's own command for it takes other arguments in each editor: the extension has one of this name.
        var command = new Command(lens.title(), "byline.showReferences", List.of(file.uri(), range.getStart()));
        return new CodeLens(range, command, null);
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return questions.about("textDocument/inlayHint", params.getTextDocument(), List.of(), file -> {
            return editor.settings().hints()
                    ? Lenses.hints(file.view(), file.modules(), file.path(), file.span(params.getRange())).stream()
                            .map(hint -> hint(hint, file))
                            .toList()
                    : List.of();
        });
    }

    private static InlayHint hint(Lenses.Hint hint, Questions.InFile file) {
        var shown = new InlayHint(file.range(hint.span()).getEnd(), Either.forLeft(hint.text()));
        shown.setPaddingLeft(true);
        shown.setTooltip(Either.forRight(Converted.markdown(hint.tooltip())));
        return shown;
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return questions
                .about(
                        "textDocument/prepareRename",
                        params.getTextDocument(),
                        Optional.<PrepareRenameResult>empty(),
                        file -> refusing(() ->
                                        Rename.prepare(file.view(), file.path(), file.offset(params.getPosition())))
                                .map(renamed -> new PrepareRenameResult(file.range(renamed.span()), renamed.name())))
                .thenApply(
                        found -> found.map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return questions
                .aboutInAll("textDocument/rename", params.getTextDocument(), Optional.<WorkspaceEdit>empty(), file -> {
                    return refusing(() -> renamed(
                            Rename.to(
                                    file.view(),
                                    file.modules(),
                                    file.path(),
                                    file.offset(params.getPosition()),
                                    params.getNewName()),
                            file));
                })
                .thenApply(found -> found.orElse(null));
    }

    private Optional<WorkspaceEdit> renamed(Rename.Renaming renaming, Questions.InFile file) {
        if (renaming.edits().isEmpty()) {
            return Optional.empty();
        }
        var converted = new Converted(editor, file.modules());
        var moved = renaming.move().flatMap(move -> MovedFile.of(move, file.resources()));
        if (moved.isEmpty()) {
            return Optional.of(converted.edit(renaming.edits()));
        }
        if (!editor.terms().movesFiles()) {
            editor.warn("[byline] this editor lets no language server move files; move "
                    + moved.get().from() + " to " + moved.get().to());
            return Optional.of(converted.edit(renaming.edits()));
        }
        return Optional.of(converted.edit(renaming.edits(), moved.get()));
    }

    /** What cannot be renamed is no failure of the server's. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Rename.Refused e) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, "[byline] " + e.getMessage(), null));
        }
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return questions.about("textDocument/codeAction", params.getTextDocument(), List.of(), file -> {
            var only = Optional.ofNullable(params.getContext())
                    .flatMap(context -> Optional.ofNullable(context.getOnly()))
                    .orElse(List.of());
            var converted = new Converted(editor, file.modules());
            var fixes = new ArrayList<>(QuickFixes.at(file.view(), file.path(), file.span(params.getRange())));
            if (only.stream().anyMatch(kind -> isBelow(Converted.FIX_ALL, kind))) {
                var all = QuickFixes.all(file.view(), file.path());
                if (!all.edits().isEmpty()) {
                    fixes.add(all);
                }
            }
            return fixes.stream()
                    .map(fix -> converted.action(fix, file))
                    .filter(action -> only.isEmpty() || only.stream().anyMatch(kind -> isBelow(action.getKind(), kind)))
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }

    /** Kinds are a hierarchy whose names are parted by dots. */
    private static boolean isBelow(String kind, String asked) {
        return kind.equals(asked) || kind.startsWith(asked + ".") || asked.isEmpty();
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        if (!(item.getData() instanceof JsonObject data) || !data.has("uri") || !data.has("label")) {
            return CompletableFuture.completedFuture(item);
        }
        var label = data.get("label").getAsString();
        var document = new TextDocumentIdentifier(data.get("uri").getAsString());
        return questions.about("completionItem/resolve", document, item, file -> {
            file.view().series().stream()
                    .flatMap(series -> series
                            .catalog()
                            .label(label)
                            .map(reference -> ReferenceText.markdown(reference, series, file.modules()))
                            .stream())
                    .findFirst()
                    .ifPresent(text -> item.setDocumentation(Converted.markdown(text)));
            return item;
        });
    }
}

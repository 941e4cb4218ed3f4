package dev.byline.reader.parse;

import dev.byline.generated.GeneratedNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source file as it is read, or as an editor has it.
 *
 * @param path where it is
 * @param content its text, with its line ends as they are
 */
public record SourceText(Path path, String content) {

    /**
     * Whether the processor has written it for a compiler. What stands in it, the declarations say already.
     *
     * @return whether it begins as a generated source does
     */
    public boolean isGenerated() {
        return content.startsWith("// " + GeneratedNames.COMMENT);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param encoding how its characters are written
     * @return the file with its text
     * @throws CharacterCodingException if it has bytes that are no character in the encoding
     * @throws IOException if it cannot be read
     */
    public static SourceText read(Path path, Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new SourceText(
                path, decoder.decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
    }
}

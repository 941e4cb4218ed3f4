package dev.byline.server.text;

import java.util.List;
import java.util.stream.Stream;

/** What a column counts, as the editor and the server have agreed. */
public enum PositionEncoding {
    /** UTF-16 units: the default of the protocol. */
    UTF_16("utf-16") {
        @Override
        int units(int codePoint) {
            return Character.charCount(codePoint);
        }
    },
    /** Bytes of UTF-8. */
    UTF_8("utf-8") {
        @Override
        int units(int codePoint) {
            return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
    },
    /** Code points. */
    UTF_32("utf-32") {
        @Override
        int units(int codePoint) {
            return 1;
        }
    };

    private final String id;

    PositionEncoding(String id) {
        this.id = id;
    }

    /** How many units a code point takes. */
    abstract int units(int codePoint);

    /**
     * The protocol's name.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * Chooses an encoding.
     *
     * @param offered what the editor offers, the best first
     * @return the first that is known, or the default of the protocol
     */
    public static PositionEncoding choose(List<String> offered) {
        return offered.stream()
                .flatMap(name -> Stream.of(values()).filter(each -> each.id.equals(name)))
                .findFirst()
                .orElse(UTF_16);
    }
}

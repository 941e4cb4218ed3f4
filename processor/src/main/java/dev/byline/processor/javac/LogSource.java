package dev.byline.processor.javac;

import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Keeps javac from taking later messages for messages of a file that has nothing to do with them.
 *
 * <p>{@code Trees} sets the file of a message in javac's log, and does not take it away again if there was none before:
 * from then on, every message without a place belongs to that file. {@code Messager} does take it away, also where the
 * text of its message cannot be had. So what is printed by {@code Trees} is printed while {@code Messager} asks for a text
 * that it does not get.
 */
final class LogSource {

    private LogSource() {}

    /** What {@code Messager} gets in place of a text. */
    private static final class NoText extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoText() {
            super("no message", null, false, false);
        }
    }

    /**
     * Does something that prints messages.
     *
     * @param messager the compiler's
     * @param type a class that the compiler has not generated yet
     * @param printing what to do; it is done once
     */
    static void restored(Messager messager, TypeElement type, Runnable printing) {
        var text = new Text(printing);
        try {
            messager.printMessage(Diagnostic.Kind.NOTE, text, type);
        } catch (NoText e) {
            return;
        }
        // A messager of somebody else's may do without the text, or catch what it fails with.
        text.print();
    }

    private static final class Text implements CharSequence {

        private final Runnable printing;
        private boolean printed;

        Text(Runnable printing) {
            this.printing = printing;
        }

        void print() {
            if (!printed) {
                printed = true;
                printing.run();
            }
        }

        private NoText none() {
            print();
            return new NoText();
        }

        @Override
        public int length() {
            throw none();
        }

        @Override
        public char charAt(int index) {
            throw none();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw none();
        }

        @Override
        public String toString() {
            throw none();
        }
    }
}

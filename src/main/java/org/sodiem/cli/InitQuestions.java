package org.sodiem.cli;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;

/**
 * Questions at the terminal: one line each, with what an empty answer means in brackets. Where the input ends, the answer is
 * null.
 *
 * @param console where to ask
 * @param words the language
 */
record InitQuestions(Console console, Words words) {

    /**
     * Asks until an answer fits.
     *
     * @param key the question's words
     * @param otherwise what an empty answer means; nothing where an answer is needed
     * @param fits whether an answer fits
     */
    @Nullable
    String ask(String key, String otherwise, Predicate<String> fits) throws IOException {
        while (true) {
            String inBrackets = otherwise.isEmpty() ? "" : " [" + otherwise + "]";
            console.err().print(words.text(key) + inBrackets + ": ");
            console.err().flush();
            String line = console.in().readLine();
            if (line == null) {
                return null;
            }
            String answer = line.isBlank() ? otherwise : line.strip();
            if (answer.indexOf('\0') >= 0 || answer.indexOf('\uFFFD') >= 0) {
                console.complain(words.text("ask.letters"));
            } else if (fits.test(answer)) {
                return answer;
            } else {
                console.complain(words.text("ask.again"));
            }
        }
    }
}

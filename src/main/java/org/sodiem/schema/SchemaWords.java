package org.sodiem.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.sodiem.language.Numbers;
import org.sodiem.language.Texts;
import org.sodiem.language.Words;
import tools.jackson.core.JsonGenerator;

/** What editors show beside keys and values, in the campaign's language. */
final class SchemaWords {

    private final Texts texts;
    private final Numbers numbers;

    SchemaWords(Locale language) {
        this.texts = Texts.in("/org/sodiem/schema/schema", language);
        this.numbers = Words.in(language).numbers();
    }

    String text(String key, String... args) {
        return texts.text(key, List.of(args));
    }

    String points(BigDecimal points) {
        return numbers.figure(points);
    }

    /** The title of a component, what it gives, and the documents that are asked for; plain and as Markdown. */
    void hover(String title, String points, List<String> documents, JsonGenerator json) {
        StringBuilder plain = new StringBuilder(points);
        StringBuilder markdown =
                new StringBuilder("**" + Shape.escaped(title) + "**\n\n" + Shape.escaped(points) + "\n");
        if (!documents.isEmpty()) {
            plain.append(' ').append(text("component.documents", String.join("; ", documents)));
            markdown.append('\n').append(text("component.documents", "")).append('\n');
            documents.forEach(document -> markdown.append("\n- ").append(Shape.escaped(document)));
        }
        json.writeStringProperty("title", title);
        json.writeStringProperty("description", plain.toString());
        json.writeStringProperty("markdownDescription", markdown.toString());
    }
}

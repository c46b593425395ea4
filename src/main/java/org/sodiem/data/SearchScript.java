package org.sodiem.data;

import java.util.List;
import org.sodiem.json.JsonText;
import org.sodiem.page.SearchEntries;
import tools.jackson.core.JsonGenerator;

/**
 * The entries of the search as a script that sets {@code sodiemSearch}.
 *
 * <p>A script and not JSON, because a browser fetches nothing for a page that is opened from a folder.
 */
public final class SearchScript {

    private SearchScript() {}

    /** The script; the documents of a unit stand as number, title, place, number, title, place and so on. */
    public static String write(SearchEntries entries) {
        return "globalThis.sodiemSearch = "
                + JsonText.object(json -> {
                    json.writeArrayPropertyStart("groups");
                    entries.groups().forEach(group -> group(json, group));
                    json.writeEndArray();
                    json.writeObjectPropertyStart("documents");
                    json.writeStringProperty("title", entries.documents().title());
                    texts(json, "titles", entries.documents().titles());
                    texts(json, "places", entries.documents().places());
                    json.writeArrayPropertyStart("byUnit");
                    for (List<SearchEntries.Document> documents :
                            entries.documents().byUnit()) {
                        json.writeStartArray();
                        for (SearchEntries.Document document : documents) {
                            json.writeString(document.number());
                            json.writeNumber(document.title());
                            json.writeNumber(document.place());
                        }
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static void group(JsonGenerator json, SearchEntries.Group group) {
        json.writeStartObject();
        json.writeStringProperty("title", group.title());
        json.writeArrayPropertyStart("entries");
        for (SearchEntries.Entry entry : group.entries()) {
            json.writeStartArray();
            json.writeString(entry.text());
            json.writeString(entry.href());
            json.writeString(entry.detail());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}

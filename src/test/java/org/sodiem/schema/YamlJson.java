package org.sodiem.schema;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an editor makes of YAML: plain values typed by the core schema of YAML 1.2. */
final class YamlJson {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+|(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?)");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.pairs().forEach(pair -> object.set(pair.key().text(), of(pair.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        Scalar scalar = (Scalar) node;
        String text = scalar.text();
        if (!scalar.plain()) {
            return JSON.stringNode(text);
        }
        if (text.isEmpty() || text.matches("~|null|Null|NULL")) {
            return JSON.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return JSON.booleanNode(text.toLowerCase(java.util.Locale.ROOT).equals("true"));
        }
        return NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }
}

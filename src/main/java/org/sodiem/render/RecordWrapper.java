package org.sodiem.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Directions;
import org.sodiem.markup.Html;

/**
 * Shows templates text, numbers, truth values, lists, records and cleaned HTML; refuses everything else.
 *
 * <p>FreeMarker's own wrappers would show the methods of every object too, {@code getClass} among them.
 */
final class RecordWrapper implements freemarker.template.ObjectWrapper {

    private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return new SimpleScalar(Directions.shown(text));
        }
        if (value instanceof Integer number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.text());
        }
        if (value instanceof Record record) {
            return new Components(record);
        }
        if (value instanceof List<?> list) {
            return new Items(list);
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        throw new TemplateModelException(
                "not for templates: " + value.getClass().getName());
    }

    private final class Items implements TemplateSequenceModel {
        private final List<?> list;

        Items(List<?> list) {
            this.list = list;
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class Components implements TemplateHashModel {
        private final Record record;
        private final Map<String, Method> accessors;

        Components(Record record) {
            this.record = record;
            this.accessors = components.computeIfAbsent(record.getClass(), RecordWrapper::accessors);
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Method accessor = accessors.get(key);
            if (accessor == null) {
                String type = record.getClass().getSimpleName();
                throw new UnknownName(type + " has no component " + key, key, type + ": " + names(record.getClass()));
            }
            try {
                return wrap(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException(e);
            }
        }

        @Override
        public boolean isEmpty() {
            return accessors.isEmpty();
        }
    }

    /** The components of a record in their order, with commas between. */
    static String names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        return accessors;
    }
}

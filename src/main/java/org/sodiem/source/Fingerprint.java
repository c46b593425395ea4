package org.sodiem.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells values by all that they hold: two have the same print only where each record in them has the same components, each
 * list the same elements in their order, and each set and map the same ones in any order. Prints are the same in every run.
 * On any number of threads.
 *
 * <p>Values are records, collections, maps, texts, numbers, constants, days and moments, arrays of bytes and source files,
 * which are told by path and text. Whatever else stands among them is refused: nothing of it would be told.
 */
public final class Fingerprint {

    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private final Set<Class<?>> shared;
    private final Map<Object, String> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * A maker of prints.
     *
     * @param shared records that many values hold, of which the print is made once and kept as long as this is
     */
    public Fingerprint(Set<Class<?>> shared) {
        this.shared = Set.copyOf(shared);
    }

    /**
     * The print of some values: 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException where a value of another kind is among them
     */
    public String of(@Nullable Object... values) {
        Writing writing = new Writing();
        for (Object value : values) {
            write(value, writing);
        }
        return Sha256.of(writing.written());
    }

    /**
     * What is written of values: each as its kind, its length and its bytes, so that no two give the same. Texts that come
     * again and again, as names of kinds and files, are written once; where they come again, it is said which they are.
     */
    private static final class Writing {

        private final Map<String, Integer> names = new HashMap<>();
        private final IdentityHashMap<SourceFile, String> files = new IdentityHashMap<>();
        private byte[] bytes = new byte[1024];
        private int size;

        /** A kind and a number, seven bits a byte, the last of them first; hashing costs more than all else, so that bytes count. */
        void kind(char kind, int number) {
            room(6);
            bytes[size++] = (byte) kind;
            int left = number;
            while ((left & ~0x7F) != 0) {
                bytes[size++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[size++] = (byte) left;
        }

        void bytes(char kind, byte[] more) {
            kind(kind, more.length);
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        void text(char kind, String text) {
            bytes(kind, text.getBytes(StandardCharsets.UTF_8));
        }

        void name(char kind, String name) {
            Integer known = names.putIfAbsent(name, names.size());
            if (known == null) {
                text(kind, name);
            } else {
                kind(Character.toUpperCase(kind), known);
            }
        }

        void file(SourceFile file) {
            name(
                    'f',
                    files.computeIfAbsent(
                            file, one -> one.path() + ' ' + (one.text().isEmpty() ? "" : one.hash())));
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        byte[] written() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private void write(@Nullable Object value, Writing writing) {
        if (value == null) {
            writing.kind('0', 0);
        } else if (value instanceof String text) {
            writing.text('t', text);
        } else if (value instanceof Record one) {
            if (shared.contains(one.getClass())) {
                writing.name('p', known(one));
            } else {
                components(one, writing);
            }
        } else if (value instanceof List<?> list) {
            writing.kind('l', list.size());
            list.forEach(element -> write(element, writing));
        } else if (value instanceof Collection<?> some) {
            unordered('c', some.stream().map(this::written), writing);
        } else if (value instanceof Map<?, ?> map) {
            unordered('m', map.entrySet().stream().map(this::written), writing);
        } else if (value instanceof SourceFile file) {
            writing.file(file);
        } else if (value instanceof byte[] bytes) {
            writing.bytes('b', bytes);
        } else if (value instanceof Enum<?> constant) {
            writing.name('e', constant.getDeclaringClass().getName());
            writing.name('t', constant.name());
        } else if (value instanceof Integer number) {
            writing.kind('i', number);
        } else if (value instanceof BigDecimal decimal) {
            writing.text('d', decimal.toString());
        } else if (value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor
                || value instanceof ZoneId
                || value instanceof Locale) {
            writing.name('v', value.getClass().getName());
            writing.text('t', value.toString());
        } else {
            throw new IllegalArgumentException("no print of " + value.getClass().getName());
        }
    }

    private String known(Record one) {
        String print = known.get(one);
        if (print == null) {
            Writing writing = new Writing();
            components(one, writing);
            print = Sha256.of(writing.written());
            known.put(one, print);
        }
        return print;
    }

    private void components(Record one, Writing writing) {
        writing.name('r', one.getClass().getName());
        for (Method component : COMPONENTS.get(one.getClass())) {
            try {
                write(component.invoke(one), writing);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void unordered(char kind, Stream<byte[]> elements, Writing writing) {
        List<byte[]> sorted = elements.sorted(Arrays::compare).toList();
        writing.kind(kind, sorted.size());
        sorted.forEach(element -> writing.bytes('x', element));
    }

    private byte[] written(Object element) {
        Writing writing = new Writing();
        if (element instanceof Map.Entry<?, ?> entry) {
            write(entry.getKey(), writing);
            write(entry.getValue(), writing);
        } else {
            write(element, writing);
        }
        return writing.written();
    }
}

package org.merchantgateway.acceptance.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shop wants of its orders, by their numbers, on disk. */
final class Plan {

    private Plan() {}

    static Map<String, List<Wish>> write(Path file, List<List<Wish>> orders) {
        try {
            Files.write(
                    file,
                    orders.stream()
                            .map(wishes -> wishes.stream().map(Wish::toString).collect(Collectors.joining(",")))
                            .toList());
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<Wish>> read(Path file) {
        Map<String, List<Wish>> orders = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                orders.put(
                        "KILL-" + orders.size(),
                        Stream.of(line.split(",")).map(Wish::parse).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    /** The name of an order's wish. */
    static String name(String number, int place) {
        return number + "/" + place;
    }
}

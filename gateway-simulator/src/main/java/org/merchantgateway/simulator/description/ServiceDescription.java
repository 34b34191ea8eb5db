package org.merchantgateway.simulator.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.simulator.setting.SoapGeneration;

/**
 * What banks of a generation say of the merchant service: operations, types, enumerations. By it the simulator describes its
 * service and writes its answers. Read from a table of facts of our own, {@code facts.txt} beside this class.
 */
public final class ServiceDescription {

    /** The namespace of operations and types. */
    public static final String NAMESPACE = "http://engine.paymentgate.ru/webservices/merchant";

    private final Map<String, DescribedOperation> operations = new LinkedHashMap<>();
    private final Map<String, DescribedType> types = new LinkedHashMap<>();
    private final Map<String, Map<String, Member>> members = new HashMap<>();
    private final Map<String, List<String>> enumerations = new LinkedHashMap<>();
    private final SoapGeneration generation;

    private ServiceDescription(SoapGeneration generation) {
        this.generation = generation;
        facts().filter(line -> !line.isEmpty()).forEach(line -> read(List.of(line.split(" +"))));
        types.values().forEach(type -> members.put(type.name(), byName(whole(type))));
    }

    /** The description of a generation. */
    public static ServiceDescription of(SoapGeneration generation) {
        return new ServiceDescription(generation);
    }

    /** The operations that the simulator has of it, by name. */
    public Map<String, DescribedOperation> operations() {
        return operations;
    }

    /** A type by name; nothing for a built-in one and for an enumeration. */
    public Optional<DescribedType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * By name, everything that can stand in a type: first attributes, its own before its base's; then elements, its base's first.
     */
    public Map<String, Member> members(DescribedType type) {
        return Objects.requireNonNull(members.get(type.name()));
    }

    private Stream<Member> whole(DescribedType type) {
        List<Member> base =
                type.base().flatMap(this::type).stream().flatMap(this::whole).toList();
        return Stream.of(
                        type.attributes(),
                        base.stream().filter(Member::isAttribute),
                        base.stream().filter(member -> !member.isAttribute()),
                        type.elements())
                .flatMap(part -> part);
    }

    private static Map<String, Member> byName(Stream<Member> members) {
        Map<String, Member> named = new LinkedHashMap<>();
        members.forEach(member -> {
            if (named.put(member.name(), member) != null) {
                throw new IllegalStateException("two members of one type have the name " + member.name());
            }
        });
        return named;
    }

    Map<String, DescribedType> types() {
        return types;
    }

    Map<String, List<String>> enumerations() {
        return enumerations;
    }

    /** The lines of the table; one that begins with a blank goes on with the line before it. */
    private static Stream<String> facts() {
        try (InputStream file = ServiceDescription.class.getResourceAsStream("facts.txt")) {
            if (file == null) {
                throw new IllegalStateException("facts.txt is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^#.*$", "").replaceAll("\n +", " ").lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(List<String> words) {
        Member.of(words.get(1), generation)
                .ifPresent(named -> read(words.get(0), named.name(), words.subList(2, words.size())));
    }

    private void read(String kind, String name, List<String> words) {
        switch (kind) {
            case "operation" ->
                operations.put(name, new DescribedOperation(name, members(words).get(0), words.get(1)));
            case "enum" ->
                enumerations.put(name, members(words).stream().map(Member::name).toList());
            default -> {
                boolean extendsOther = words.indexOf(":") == 0;
                types.put(
                        name,
                        new DescribedType(
                                name,
                                extendsOther ? Optional.of(words.get(1)) : Optional.empty(),
                                kind.equals("abstract"),
                                members(extendsOther ? words.subList(2, words.size()) : words)));
            }
        }
    }

    private List<Member> members(List<String> words) {
        return words.stream()
                .flatMap(word -> Member.of(word, generation).stream())
                .toList();
    }
}

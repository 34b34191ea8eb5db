package org.merchantgateway.simulator.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of the service.
 *
 * @param name what it is called; begins with an underscore if it has no name in the description
 * @param base what it extends: another type, or a built-in one whose text it has
 * @param isAbstract whether only what extends it can be met
 * @param members its own attributes and elements, in their order
 */
public record DescribedType(String name, Optional<String> base, boolean isAbstract, List<Member> members) {

    public DescribedType {
        members = List.copyOf(members);
    }

    Stream<Member> attributes() {
        return members.stream().filter(Member::isAttribute);
    }

    Stream<Member> elements() {
        return members.stream().filter(member -> !member.isAttribute());
    }

    boolean isNamed() {
        return !name.startsWith("_");
    }
}

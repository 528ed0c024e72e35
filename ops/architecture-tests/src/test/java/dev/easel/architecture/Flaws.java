package dev.easel.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;

/** Conditions made from what can be wrong with a thing. */
final class Flaws {

    private Flaws() {}

    /**
     * Holds for what has no flaw.
     *
     * @param description goes on after "should"
     * @param flaws says in words what is wrong; nothing when all is well
     */
    static <T> ArchCondition<T> none(String description, Function<T, List<String>> flaws) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                flaws.apply(item).forEach(flaw -> events.add(SimpleConditionEvent.violated(item, flaw)));
            }
        };
    }
}

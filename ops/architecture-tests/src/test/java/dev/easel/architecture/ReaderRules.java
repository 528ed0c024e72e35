package dev.easel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;

/** What every class that reads events must say of itself. */
final class ReaderRules {

    private static final String GROUP = "[a-z]+\\.[a-z-]+";
    private static final String RESET = "org.axonframework.eventhandling.ResetHandler";
    private static final String NO_REPLAY = "org.axonframework.eventhandling.DisallowReplay";

    private ReaderRules() {}

    static ArchRule haveALiteralName() {
        return classes()
                .that(Kinds.readers())
                .should(haveAUniqueGroup())
                .because("the default group is the package name: a move would replay everything");
    }

    static ArchRule haveAMemoryPlan() {
        return classes()
                .that(Kinds.readers())
                .should(forgetOrRefuse())
                .because("a rebuild must either forget what was read or never run: say which");
    }

    private static ArchCondition<JavaClass> haveAUniqueGroup() {
        Map<String, String> taken = new HashMap<>();
        return new ArchCondition<>("have a literal processing group of its own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var group = type.tryGetAnnotationOfType(ProcessingGroup.class)
                        .map(ProcessingGroup::value)
                        .orElse("");
                var other = taken.putIfAbsent(group, type.getName());
                var fine = group.matches(GROUP) && (other == null || other.equals(type.getName()));
                events.add(new SimpleConditionEvent(type, fine, type.getName() + " has the group '" + group + "'"));
            }
        };
    }

    private static ArchCondition<JavaClass> forgetOrRefuse() {
        return new ArchCondition<>("have a reset handler or disallow replay") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var fine = Kinds.hasMethod(type, RESET) || type.isAnnotatedWith(NO_REPLAY);
                events.add(new SimpleConditionEvent(type, fine, type.getName() + " has no memory plan"));
            }
        };
    }
}

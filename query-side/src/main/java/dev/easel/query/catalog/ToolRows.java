package dev.easel.query.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The tools. */
interface ToolRows extends JpaRepository<ToolRow, String>, JpaSpecificationExecutor<ToolRow> {

    /** With its steps. */
    @EntityGraph(attributePaths = "steps")
    Optional<ToolRow> findBySlug(String slug);

    static Specification<ToolRow> active() {
        return (tool, _, where) -> where.isTrue(tool.get("active"));
    }

    /** Any type when it is null. */
    static Specification<ToolRow> ofType(@Nullable String toolTypeId) {
        return (tool, _, where) ->
                toolTypeId == null ? where.conjunction() : where.equal(tool.get("toolTypeId"), toolTypeId);
    }

    /** Featured or not, or either when it is null. */
    static Specification<ToolRow> featured(@Nullable Boolean featured) {
        return (tool, _, where) -> featured == null ? where.conjunction() : where.equal(tool.get("featured"), featured);
    }
}

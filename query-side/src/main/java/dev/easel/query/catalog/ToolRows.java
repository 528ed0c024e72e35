package dev.easel.query.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** The tools. */
interface ToolRows extends JpaRepository<ToolRow, String>, JpaSpecificationExecutor<ToolRow> {

    Optional<ToolRow> findBySlugAndRemovedFalse(String slug);

    Optional<ToolRow> findByToolIdAndRemovedFalse(String toolId);

    List<ToolRow> findByRemovedFalse();

    /** How many tools each category has that has any. */
    @Query("select tool.toolTypeId as toolTypeId, count(tool) as tools from ToolRow tool where not tool.removed"
            + " group by tool.toolTypeId")
    List<OfType> countByType();

    static Specification<ToolRow> active() {
        return (tool, _, where) -> where.and(where.isTrue(tool.get("active")), where.isFalse(tool.get("removed")));
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

    /** How many are of one type. */
    interface OfType {

        String getToolTypeId();

        long getTools();
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "decision_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    part_ids = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    wants_call = table.Column<bool>(type: "INTEGER", nullable: false),
                    noted_by = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    look_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    meanwhile = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_why = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_by = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    board_words = table.Column<string>(type: "TEXT", nullable: false),
                    board_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    learning = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_appeals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @short = table.Column<string>(name: "short", type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", nullable: false),
                    next = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    yes_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    leader_by = table.Column<string>(type: "TEXT", nullable: false),
                    leader_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    rules_no = table.Column<int>(type: "INTEGER", nullable: false),
                    acute = table.Column<string>(type: "TEXT", nullable: true),
                    acute_why = table.Column<string>(type: "TEXT", nullable: false),
                    told = table.Column<string>(type: "TEXT", nullable: true),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_by = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<string>(type: "TEXT", nullable: false),
                    sent = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    appeal_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_hearings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waived_why = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: true),
                    noted_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_hearings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_approaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_approaches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_says = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    leads_to = table.Column<string>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_name = table.Column<string>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    employee_name = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answer_why = table.Column<string>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    comes_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    comes_name = table.Column<string>(type: "TEXT", nullable: false),
                    comes_when = table.Column<string>(type: "TEXT", nullable: false),
                    follow_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sooner = table.Column<string>(type: "TEXT", nullable: false),
                    stopped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effort_statuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    works = table.Column<bool>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_statuses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_catch_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gate = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", nullable: false),
                    done_words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_catch_ups", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_catch_ups_decision_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision_gate_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gate = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_gate_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_gate_notes_decision_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    considerations = table.Column<string>(type: "TEXT", nullable: false),
                    citizens_view = table.Column<string>(type: "TEXT", nullable: false),
                    how_used = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount = table.Column<string>(type: "TEXT", nullable: false),
                    cost = table.Column<string>(type: "TEXT", nullable: false),
                    less = table.Column<bool>(type: "INTEGER", nullable: false),
                    goal_ids = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_parts", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_parts_decision_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effort_approach_yeses",
                columns: table => new
                {
                    approach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_approach_yeses", x => new { x.approach_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_effort_approach_yeses_effort_approaches_approach_id",
                        column: x => x.approach_id,
                        principalTable: "effort_approaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effort_order_goals",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_order_goals", x => new { x.order_id, x.goal_id });
                    table.ForeignKey(
                        name: "FK_effort_order_goals_effort_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "effort_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_case_id",
                table: "decision_appeals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals",
                column: "open_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_catch_ups_decision_id",
                table: "decision_catch_ups",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_decisions_asked_unit_id_asked_at",
                table: "decision_decisions",
                columns: new[] { "asked_unit_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_decision_decisions_case_id",
                table: "decision_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_decisions_open_for",
                table: "decision_decisions",
                column: "open_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_gate_notes_decision_id",
                table: "decision_gate_notes",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_hearings_case_id",
                table: "decision_hearings",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_parts_decision_id",
                table: "decision_parts",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_effort_approaches_citizen_id_no",
                table: "effort_approaches",
                columns: new[] { "citizen_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_effort_follow_ups_order_id",
                table: "effort_follow_ups",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_effort_hours_order_id_month",
                table: "effort_hours",
                columns: new[] { "order_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_effort_orders_citizen_id_case_id",
                table: "effort_orders",
                columns: new[] { "citizen_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_effort_orders_part_id",
                table: "effort_orders",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "IX_effort_statuses_order_id",
                table: "effort_statuses",
                column: "order_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_appeals");

            migrationBuilder.DropTable(
                name: "decision_catch_ups");

            migrationBuilder.DropTable(
                name: "decision_gate_notes");

            migrationBuilder.DropTable(
                name: "decision_hearings");

            migrationBuilder.DropTable(
                name: "decision_parts");

            migrationBuilder.DropTable(
                name: "effort_approach_yeses");

            migrationBuilder.DropTable(
                name: "effort_follow_ups");

            migrationBuilder.DropTable(
                name: "effort_hours");

            migrationBuilder.DropTable(
                name: "effort_order_goals");

            migrationBuilder.DropTable(
                name: "effort_statuses");

            migrationBuilder.DropTable(
                name: "decision_decisions");

            migrationBuilder.DropTable(
                name: "effort_approaches");

            migrationBuilder.DropTable(
                name: "effort_orders");
        }
    }
}

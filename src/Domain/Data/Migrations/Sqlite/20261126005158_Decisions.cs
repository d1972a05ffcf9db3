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
                name: "decision_decisions");
        }
    }
}

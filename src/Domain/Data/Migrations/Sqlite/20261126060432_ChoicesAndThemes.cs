using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChoicesAndThemes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "stop_case_id",
                table: "effort_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stop_part_id",
                table: "effort_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wish",
                table: "effort_follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folded",
                table: "documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "less_of",
                table: "decision_parts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "citizen_asked",
                table: "case_cases",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.Sql("UPDATE case_cases SET citizen_asked = 'Hearing' WHERE ball = 'Citizen' AND citizen_does <> '' AND EXISTS (SELECT 1 FROM decision_hearings h WHERE h.case_id = case_cases.id AND h.answer IS NULL AND h.answer_by IS NOT NULL)");

            migrationBuilder.AddColumn<Guid>(
                name: "relation_id",
                table: "assessment_statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assessment_theme_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_theme_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    chosen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    chosen_by = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    none_elsewhere = table.Column<string>(type: "TEXT", nullable: false),
                    unsaid = table.Column<string>(type: "TEXT", nullable: false),
                    against = table.Column<string>(type: "TEXT", nullable: false),
                    hard_why = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_choices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    price = table.Column<string>(type: "TEXT", nullable: false),
                    wait_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    cost = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_offers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_options",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    price = table.Column<string>(type: "TEXT", nullable: false),
                    wait_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    cost = table.Column<string>(type: "TEXT", nullable: false),
                    hard_why = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_picked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_options", x => x.id);
                    table.ForeignKey(
                        name: "FK_choice_options_choice_choices_choice_id",
                        column: x => x.choice_id,
                        principalTable: "choice_choices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "choice_gains",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    option_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gain = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_gains", x => x.id);
                    table.ForeignKey(
                        name: "FK_choice_gains_choice_options_option_id",
                        column: x => x.option_id,
                        principalTable: "choice_options",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "choice_says",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    option_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    liking = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    noted_by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_says", x => x.id);
                    table.ForeignKey(
                        name: "FK_choice_says_choice_options_option_id",
                        column: x => x.option_id,
                        principalTable: "choice_options",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_theme_versions_from",
                table: "assessment_theme_versions",
                column: "from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assessment_theme_versions_no",
                table: "assessment_theme_versions",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_choice_choices_case_id_no",
                table: "choice_choices",
                columns: new[] { "case_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_choice_gains_option_id",
                table: "choice_gains",
                column: "option_id");

            migrationBuilder.CreateIndex(
                name: "IX_choice_options_choice_id",
                table: "choice_options",
                column: "choice_id");

            migrationBuilder.CreateIndex(
                name: "IX_choice_says_option_id",
                table: "choice_says",
                column: "option_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_theme_versions");

            migrationBuilder.DropTable(
                name: "choice_gains");

            migrationBuilder.DropTable(
                name: "choice_offers");

            migrationBuilder.DropTable(
                name: "choice_says");

            migrationBuilder.DropTable(
                name: "choice_options");

            migrationBuilder.DropTable(
                name: "choice_choices");

            migrationBuilder.DropColumn(
                name: "stop_case_id",
                table: "effort_orders");

            migrationBuilder.DropColumn(
                name: "stop_part_id",
                table: "effort_orders");

            migrationBuilder.DropColumn(
                name: "wish",
                table: "effort_follow_ups");

            migrationBuilder.DropColumn(
                name: "folded",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "less_of",
                table: "decision_parts");

            migrationBuilder.DropColumn(
                name: "citizen_asked",
                table: "case_cases");

            migrationBuilder.DropColumn(
                name: "relation_id",
                table: "assessment_statements");
        }
    }
}

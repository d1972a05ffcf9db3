using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stop_part_id",
                table: "effort_orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wish",
                table: "effort_follow_ups",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folded",
                table: "documents",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "less_of",
                table: "decision_parts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "citizen_asked",
                table: "case_cases",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.Sql("UPDATE case_cases SET citizen_asked = 'Hearing' WHERE ball = 'Citizen' AND citizen_does <> '' AND EXISTS (SELECT 1 FROM decision_hearings h WHERE h.case_id = case_cases.id AND h.answer IS NULL AND h.answer_by IS NOT NULL)");

            migrationBuilder.AddColumn<Guid>(
                name: "relation_id",
                table: "assessment_statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assessment_theme_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_theme_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    chosen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    chosen_by = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    none_elsewhere = table.Column<string>(type: "text", nullable: false),
                    unsaid = table.Column<string>(type: "text", nullable: false),
                    against = table.Column<string>(type: "text", nullable: false),
                    hard_why = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_choices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    where = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    price = table.Column<string>(type: "text", nullable: false),
                    wait_weeks = table.Column<int>(type: "integer", nullable: true),
                    cost = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_offers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choice_options",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    choice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    where = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    price = table.Column<string>(type: "text", nullable: false),
                    wait_weeks = table.Column<int>(type: "integer", nullable: true),
                    cost = table.Column<string>(type: "text", nullable: false),
                    hard_why = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_picked = table.Column<bool>(type: "boolean", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    option_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gain = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    option_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    liking = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    noted_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
